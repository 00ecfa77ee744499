import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  type Ask,
  answer,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
  readProposal,
  readVacancy,
  refusalOf,
  steward,
  withdrawProposal,
  withdrawRequest,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { until } from '../../network/until';

const CAP = 2;
const PLACES = 3;
const PARTIES = ['CANDIDATE', 'CLIENT', 'DISTRICT'] as const;
type Party = (typeof PARTIES)[number];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    formedling: { brokering: { proposalsPerRequest: CAP } },
  });
});

afterAll(() => hub?.stop());

const ask: Ask = (post, claims) => hub.ask(post, claims);

type Command =
  | { readonly kind: 'propose'; readonly place: number }
  | { readonly kind: 'accept' | 'decline'; readonly at: number; readonly party: Party }
  | { readonly kind: 'confirm' | 'withdraw'; readonly at: number }
  | { readonly kind: 'withdrawRequest' };

const at = fc.nat(3);
const party = fc.constantFrom(...PARTIES);
const place = fc.nat(PLACES - 1);
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('propose' as const), place }) },
  { weight: 14, arbitrary: fc.record({ kind: fc.constant('accept' as const), at, party }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decline' as const), at, party }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constantFrom('confirm' as const, 'withdraw' as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdrawRequest' as const) }) },
);

interface ModelProposal {
  readonly place: number;
  status: string;
  readonly accepted: Set<Party>;
}

/** What the state machines of request, proposal and vacancy allow, and where they lead. */
class Model {
  request = 'OPEN';
  readonly places: string[] = Array(PLACES).fill('OPEN');
  readonly proposals: ModelProposal[] = [];

  /** The refusal of the command; undefined when it is carried out. */
  apply(command: Command): string | undefined {
    switch (command.kind) {
      case 'propose':
        return this.propose(command.place);
      case 'withdrawRequest':
        return this.withdrawRequest();
      default:
        return this.change(this.proposals[command.at], command);
    }
  }

  private propose(index: number): string | undefined {
    const isVisible = ['OPEN', 'HELD'].includes(this.places[index]!);
    if (!isVisible) return 'NOT_FOUND';
    if (!['OPEN', 'PROPOSED'].includes(this.request)) return 'CONFLICT/FORBIDDEN_TRANSITION';
    if (this.live().length >= CAP) return 'CONFLICT/PROPOSAL_CAP';
    if (this.places[index] !== 'OPEN') return 'CONFLICT/VACANCY_NOT_OPEN';
    this.places[index] = 'HELD';
    this.proposals.push({ place: index, status: 'PENDING', accepted: new Set() });
    this.request = 'PROPOSED';
    return undefined;
  }

  private withdrawRequest(): string | undefined {
    if (!['OPEN', 'PROPOSED'].includes(this.request)) return 'CONFLICT/FORBIDDEN_TRANSITION';
    this.request = 'WITHDRAWN';
    for (const proposal of this.live()) this.end(proposal, 'WITHDRAWN');
    return undefined;
  }

  private change(
    proposal: ModelProposal | undefined,
    command: Exclude<Command, { kind: 'propose' | 'withdrawRequest' }>,
  ): string | undefined {
    if (proposal === undefined) return 'NOT_FOUND';
    const isReady = command.kind !== 'confirm' || proposal.status === 'ACCEPTED';
    if (!this.live().includes(proposal) || !isReady) return 'CONFLICT/FORBIDDEN_TRANSITION';
    switch (command.kind) {
      case 'accept':
        if (proposal.accepted.has(command.party)) return 'CONFLICT/ALREADY_ANSWERED';
        proposal.accepted.add(command.party);
        if (proposal.accepted.size === PARTIES.length) proposal.status = 'ACCEPTED';
        return undefined;
      case 'decline':
        return this.end(proposal, 'DECLINED');
      case 'withdraw':
        return this.end(proposal, 'WITHDRAWN');
      case 'confirm':
        proposal.status = 'CONFIRMED';
        this.places[proposal.place] = 'FILLED';
        this.request = 'PLACED';
        for (const other of this.live()) this.end(other, 'WITHDRAWN');
        return undefined;
      default:
        return command satisfies never;
    }
  }

  private end(proposal: ModelProposal, status: string): undefined {
    proposal.status = status;
    this.places[proposal.place] = 'OPEN';
    if (this.request === 'PROPOSED' && this.live().length === 0) this.request = 'OPEN';
  }

  private live(): ModelProposal[] {
    return this.proposals.filter(({ status }) => ['PENDING', 'ACCEPTED'].includes(status));
  }
}

interface World {
  readonly request: string;
  readonly vacancies: readonly string[];
  readonly proposals: string[];
}

const NOBODY = '00000000-0000-4000-8000-000000000000';

async function play(world: World, command: Command): Promise<unknown> {
  switch (command.kind) {
    case 'propose': {
      const answered = await propose(ask, {
        requestId: world.request,
        vacancyId: world.vacancies[command.place],
      });
      if (answered.data.proposeCandidate) world.proposals.push(answered.data.proposeCandidate.id);
      return refusalOf(Promise.resolve(answered));
    }
    case 'withdrawRequest':
      return refusalOf(withdrawRequest(ask, world.request, handler('farsta')));
    case 'confirm':
      return refusalOf(confirm(ask, world.proposals[command.at] ?? NOBODY));
    case 'withdraw':
      return refusalOf(withdrawProposal(ask, world.proposals[command.at] ?? NOBODY));
    case 'accept':
    case 'decline': {
      const claims = command.party === 'CANDIDATE' ? steward('bromma') : handler('farsta');
      const proposalId = world.proposals[command.at] ?? NOBODY;
      const input = { proposalId, party: command.party, answer: command.kind.toUpperCase(), reason: 'Skäl' };
      return refusalOf(answer(ask, input, claims));
    }
    default:
      return command satisfies never;
  }
}

async function readWorld({ request, vacancies, proposals }: World) {
  const query = 'query ($id: ID!) { placementRequest(id: $id) { status } }';
  return {
    request: (await expectData(ask({ query, variables: { id: request } }))).placementRequest.status,
    places: await Promise.all(vacancies.map(async (id) => (await readVacancy(ask, id)).status)),
    proposals: await Promise.all(proposals.map(async (id) => (await readProposal(ask, id)).status)),
  };
}

test('any sequence of commands goes as the state machines say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 8, maxLength: 30 }), async (commands) => {
      const { request } = await openRequest(ask, 'farsta');
      const pool = await Promise.all(Array.from({ length: PLACES }, () => enterPool(ask, 'bromma')));
      const world: World = { request, vacancies: pool.map(({ vacancy }) => vacancy), proposals: [] };
      const model = new Model();
      for (const one of commands) {
        expect({ one, refusal: await play(world, one) }).toEqual({ one, refusal: model.apply(one) });
      }
      const { places, ...states } = await readWorld(world);
      expect(states).toEqual({
        request: model.request,
        proposals: model.proposals.map(({ status }) => status),
      });
      // A confirmation ends the other proposals at once; their districts hear of it by errands that follow.
      if (!isDeepStrictEqual(places, model.places)) {
        expect(model.request).toBe('PLACED');
        await until(
          async () => (await readWorld(world)).places,
          (read) => isDeepStrictEqual(read, model.places),
        );
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
}, 120_000);
