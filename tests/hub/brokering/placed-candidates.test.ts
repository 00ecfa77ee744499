import { type GraphQLObjectType, getNamedType, isLeafType, isRequiredArgument } from 'graphql';
import { readSupergraph } from '../../../engine/operation/supergraph';
import {
  BROKER,
  confirmedPlacement,
  expectData,
  handler,
  openProposal,
  recordCheck,
  share,
  steward,
  TODAY,
  type Variables,
  withdrawProposal,
} from '../../network/brokering-life';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { SOON_MS, until } from '../../network/until';

const ASKING = 'farsta';
const GIVING = 'bromma';
const PARTIES = [BROKER, handler(ASKING), steward(ASKING)];
const THIRD = [handler('rinkeby-kista'), steward('rinkeby-kista')];

let hub: TestHub;
const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);
const send = (query: string, variables: Variables, claims: TestClaims) =>
  expectData(ask({ query, variables }, claims));

beforeAll(async () => {
  hub = await startTestHub({
    districts: [ASKING, GIVING, 'rinkeby-kista'],
    formedling: { brokering: { sweepMs: SOON_MS, watchMs: SOON_MS } },
  });
});
afterAll(() => hub?.stop());

const placed = () => confirmedPlacement(ask, { asking: ASKING, giving: GIVING });
type Placed = Awaited<ReturnType<typeof placed>>;

const ofCandidate = (command: string) => (id: string) =>
  send(
    `mutation ($id: ID!) { ${command}(candidateId: $id, reason: "Beslut") { id } }`,
    { id },
    steward(GIVING),
  );

const LOSSES: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
  ['nothing', async () => undefined],
  ['a check that is not passed', (id) => recordCheck(ask, id, 'INTERVIEW', { passed: false })],
  ['a pause', ofCandidate('pauseCandidate')],
  ['a rejection', ofCandidate('rejectCandidate')],
  ['a consent that is withdrawn', (id) => share(ask, id, 'DISTRICT')],
];

const FACTS = 'kind area languages district { code }';
const BY_PROPOSAL = `query ($id: ID!) { proposal(id: $id) {
  candidate { id ${FACTS} placements { id status } } vacancy { id status startsOn candidate { kind } }
} }`;
const BY_ID = `query ($candidate: ID!, $vacancy: ID!) {
  candidate(id: $candidate) { id ${FACTS} checks { kind } vacancies { id status } } vacancy(id: $vacancy) { id status }
}`;
const STATE_BY_PROPOSAL = `query ($id: ID!) { proposal(id: $id) {
  named: candidate { id ${FACTS} } candidate { id status } vacancy { id candidate { sharing } }
} }`;
const STATE_REFUSAL = {
  ...{ code: 'FORBIDDEN', reason: 'STATE_WITHHELD' },
  userMessage: 'Om uppdragstagaren är godkänd och delad visas bara för dess egen stadsdel. Fråga någon där.',
};
const LISTS = `query ($candidate: ID!) {
  candidates(first: 100) { nodes { id } } vacancies(first: 100) { nodes { id } }
  proposals(filter: { candidateId: $candidate }) { totalCount nodes { candidate { kind } vacancy { status } } }
}`;
const facts = {
  kind: 'KONTAKTPERSON',
  area: 'Hökarängen',
  languages: ['svenska', 'finska'],
  district: { code: GIVING },
};

const byIdOf = ({ candidate, vacancy }: Placed, claims: TestClaims) =>
  send(BY_ID, { candidate, vacancy }, claims);

/** What the list of proposals tells of the candidate and its vacancy, without an error. */
async function asListed({ candidate }: Pick<Placed, 'candidate'>, claims: TestClaims) {
  const { proposals } = await send(LISTS, { candidate }, claims);
  expect(proposals.totalCount).toBe(1);
  return proposals.nodes[0];
}

describe.each(LOSSES)('after %s under a placement that runs', (loss, act) => {
  let made: Placed;
  beforeAll(async () => {
    made = await placed();
    await act(made.candidate);
  });

  test.each(PARTIES)(
    '$role $district reads of whom and of what it is, by proposal and by id',
    async (claims) => {
      const { proposal } = await send(BY_PROPOSAL, { id: made.proposal }, claims);
      expect(proposal).toEqual({
        candidate: {
          id: made.candidate,
          ...facts,
          placements: [{ id: expect.any(String), status: 'RUNNING' }],
        },
        vacancy: { id: made.vacancy, status: 'FILLED', startsOn: TODAY, candidate: { kind: facts.kind } },
      });
      expect(await byIdOf(made, claims)).toEqual({
        candidate: {
          id: made.candidate,
          ...facts,
          checks: [],
          vacancies: [{ id: made.vacancy, status: 'FILLED' }],
        },
        vacancy: { id: made.vacancy, status: 'FILLED' },
      });
      const lists = await send(LISTS, { candidate: made.candidate }, claims);
      expect(lists.proposals).toEqual({
        ...{ totalCount: 1, nodes: [{ candidate: { kind: facts.kind }, vacancy: { status: 'FILLED' } }] },
      });
      expect(lists.vacancies.nodes).not.toContainEqual({ id: made.vacancy });
      if (loss !== 'nothing') expect(lists.candidates.nodes).not.toContainEqual({ id: made.candidate });
    },
  );

  test('what has become of its state and consent is for its own district', async () => {
    const query = 'query ($id: ID!) { candidate(id: $id) { id status sharing } }';
    const isTold = loss === 'nothing' || loss === 'a check that is not passed';
    for (const claims of PARTIES) {
      const { data, errors } = await ask({ query, variables: { id: made.candidate } }, claims);
      if (isTold) expect(data.candidate).toEqual({ id: made.candidate, status: 'APPROVED', sharing: 'CITY' });
      else
        expect([data.candidate, errors?.[0]?.extensions]).toEqual([
          null,
          expect.objectContaining({ code: 'FORBIDDEN', reason: 'STATE_WITHHELD' }),
        ]);
    }
    const own = await send(query, { id: made.candidate }, steward(GIVING));
    expect(own.candidate.id).toBe(made.candidate);
  });

  test('a proposal that asks for it is told with an error in its place, and not without', async () => {
    const { data, errors = [] } = await ask(
      { query: STATE_BY_PROPOSAL, variables: { id: made.proposal } },
      handler(ASKING),
    );
    const isTold = loss === 'nothing' || loss === 'a check that is not passed';
    const { named, candidate, vacancy } = data.proposal;
    expect(named).toEqual({ id: made.candidate, ...facts });
    expect([candidate === null, vacancy === null, errors.length > 0]).toEqual(Array(3).fill(!isTold));
    if (isTold) return;
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual([
      'proposal.candidate.status',
      'proposal.vacancy.candidate.sharing',
    ]);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ ...STATE_REFUSAL, district: GIVING });
  });

  test('a third district reads no more than consent shares, and never the vacancy', async () => {
    for (const claims of THIRD) {
      const { candidate, vacancy } = await byIdOf(made, claims);
      expect(candidate === null).toBe(loss !== 'nothing');
      expect(vacancy).toBeNull();
    }
  });

  test('the placement’s end ends it', async () => {
    const find = 'query ($id: ID!) { decision(id: $id) { placements { id } } }';
    const [{ id }] = (await send(find, { id: made.decision }, handler(ASKING))).decision.placements;
    const end =
      'mutation ($id: ID!, $on: Date!) { endPlacement(placementId: $id, on: $on, reason: "Klart") { status } }';
    await send(end, { id, on: TODAY }, handler(ASKING));
    const query = 'query ($id: ID!) { vacancy(id: $id) { status } }';
    await until(
      async () => (await send(query, { id: made.vacancy }, steward(GIVING))).vacancy.status,
      (status) => status !== 'FILLED',
    );
    for (const claims of PARTIES) {
      const { candidate } = await byIdOf(made, claims);
      expect(candidate === null).toBe(loss !== 'nothing');
    }
  });
});

describe('a placement names its candidate of another district', () => {
  const CALLERS = [handler(ASKING), BROKER];
  let placement: string;
  let made: Placed;
  beforeAll(async () => {
    made = await placed();
    const find = 'query ($id: ID!) { decision(id: $id) { placements { id } } }';
    placement = (await send(find, { id: made.decision }, handler(ASKING))).decision.placements[0].id;
  });
  const readBy = (fields: string, claims: TestClaims) =>
    ask(
      {
        query: `query ($id: ID!) { placement(id: $id) { status candidate { ${fields} } } }`,
        variables: { id: placement },
      },
      claims,
    );

  test.each(CALLERS)('by its id and its district: $role', async (claims) => {
    const { data, errors } = await readBy('id district { code }', claims);
    expect(errors).toBeUndefined();
    const candidate = { id: made.candidate, district: { code: GIVING } };
    expect(data.placement).toEqual({ status: 'RUNNING', candidate });
  });

  test.each([
    ['kind', null],
    ['status', null],
    ['vacancies { id }', null],
    ['missingChecks', null],
    ['weekendsPerMonth', 'weekendsPerMonth'],
    ['version', 'version'],
    ['checks { kind }', 'checks'],
    ['consents { scope }', 'consents'],
    ['changes { act }', 'changes'],
    ['identity(purpose: "Ringer familjen") { name }', 'identity'],
  ])('and %s is refused, never told as if there were none', async (field, nullable) => {
    const { data, errors } = await readBy(`id ${field}`, handler(ASKING));
    const candidate = nullable === null ? null : { id: made.candidate, [nullable]: null };
    expect(data.placement).toEqual({ status: 'RUNNING', candidate });
    const name = /^\w+/.exec(field)![0];
    expect(errors?.map(({ message, path, extensions }) => [message, path, extensions?.['code']])).toEqual([
      [`Ask for ${name} with candidate(id).`, ['placement', 'candidate', name], 'NOT_FOUND'],
    ]);
  });

  test.each(CALLERS)('and no other field, whichever the schema has: $role', async (claims) => {
    const candidate = readSupergraph((await emittedSchema())['supergraph.graphql']!).apiSchema.getType(
      'Candidate',
    );
    const told: string[] = [];
    for (const { name, type, args } of Object.values((candidate as GraphQLObjectType).getFields())) {
      const given = args.some(isRequiredArgument) ? '(purpose: "Ringer familjen")' : '';
      const { data, errors } = await readBy(
        `${name}${given}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'}`,
        claims,
      );
      expect(data.placement.status).toBe('RUNNING');
      if (errors === undefined) told.push(name);
      else expect(errors).toMatchObject([{ path: ['placement', 'candidate', name] }]);
    }
    expect(told.sort()).toEqual(['district', 'id', 'placements']);
  });
});

test('what has lost its clearance is listed with whom it is about', async () => {
  const made = await placed();
  await recordCheck(ask, made.candidate, 'INTERVIEW', { passed: false });
  const query =
    '{ proposals(filter: { clearanceLost: true }) { nodes { id candidate { kind district { code } } } } }';
  const read = async (claims: TestClaims) => (await send(query, {}, claims)).proposals.nodes;
  for (const claims of PARTIES)
    expect(
      await until(
        () => read(claims),
        (nodes) => nodes.length > 0,
      ),
    ).toEqual([{ id: made.proposal, candidate: { kind: facts.kind, district: facts.district } }]);
});

test('a protected identity is told to no party of its placement', async () => {
  const made = await placed();
  const protect =
    'mutation ($id: ID!) { setProtectedIdentity(candidateId: $id, protected: true, reason: "Hot") { id } }';
  await send(protect, { id: made.candidate }, steward(GIVING));
  for (const claims of [...PARTIES, ...THIRD])
    expect(await byIdOf(made, claims)).toEqual({ candidate: null, vacancy: null });
  for (const claims of PARTIES)
    expect(await asListed(made, claims)).toEqual({ candidate: null, vacancy: null });
  expect((await byIdOf(made, steward(GIVING))).candidate).toMatchObject({ kind: facts.kind });
});

describe.each(LOSSES.slice(1))('after %s under a proposal that has ended', (_loss, act) => {
  test('it is listed with nobody, and without an error', async () => {
    const made = await openProposal(ask, { asking: ASKING, giving: GIVING });
    await expectData(withdrawProposal(ask, made.proposal));
    await act(made.candidate);
    for (const claims of PARTIES)
      expect(await asListed(made, claims)).toEqual({ candidate: null, vacancy: null });
    expect(await asListed(made, steward(GIVING))).toMatchObject({ candidate: { kind: facts.kind } });
  });
});

test('needs of a home district that is none are refused', async () => {
  const query = `{ matchCandidates(needs: { kind: KONTAKTPERSON, programArea: IOF, intervention: KONTAKTPERSON, ageFrom: 9,
    ageTo: 9, languages: [], interests: [], homeDistrict: "nowhere", startsOn: "${TODAY}" }) { totalCount } }`;
  const { errors } = await ask({ query }, BROKER);
  expect(errors?.map(({ extensions }) => extensions)).toContainEqual(
    expect.objectContaining({
      code: 'BAD_USER_INPUT',
      field: 'needs.homeDistrict',
      rule: 'UNKNOWN_DISTRICT',
    }),
  );
});
