import type { Errand, FrontDoor } from '../../../hub/made-up-work/play/front-door';
import { addDays, todayOf } from '../../../platform/time/calendar';
import type { TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';
import { until } from '../../network/until';
import { DISTRICTS, frontDoorOf, makeUp, startMadeUpHub } from './made-up-hub';

jest.setTimeout(120_000);

const BROKER: TestClaims = { role: 'resursteam' };
const STATE = `{
  requests: placementRequests(first: 100) { totalCount nodes { id status requestedAt proposals { id } } }
  proposals(first: 100) {
    totalCount nodes { id status endCode startsOn endsOn heldUntil clearanceLostOn answers { party answer reason } }
  }
  items: brokeringWorkItems(first: 100) { nodes { kind } }
}`;

interface Proposal {
  readonly id: string;
  readonly status: string;
  readonly endCode: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly heldUntil: string | null;
  readonly clearanceLostOn: string | null;
  readonly answers: readonly {
    readonly party: string;
    readonly answer: string;
    readonly reason: string | null;
  }[];
}

interface State {
  readonly requests: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly status: string;
      readonly requestedAt: string;
      readonly proposals: readonly unknown[];
    }[];
  };
  readonly proposals: { readonly totalCount: number; readonly nodes: readonly Proposal[] };
  readonly items: { readonly nodes: readonly { readonly kind: string }[] };
}

const today = todayOf(() => new Date());
const staff = (role: string, district: string): TestClaims => ({
  role,
  district,
  sub: `demo-${role}-${district}`,
});

async function read<Data>(hub: TestHub, query: string, claims: TestClaims = BROKER): Promise<Data> {
  const { data, errors } = await hub.ask({ query }, claims);
  expect(errors).toBeUndefined();
  return data;
}

const kindsOf = (nodes: readonly { readonly kind: string }[]) => [...new Set(nodes.map(({ kind }) => kind))];

describe('made-up case work', () => {
  let hub: TestHub;
  let state: State;

  beforeAll(async () => {
    hub = await startMadeUpHub();
    expect((await makeUp(hub))?.refusals).toEqual([]);
    const isSettled = ({ proposals }: State) =>
      ['HOLD_EXPIRED', 'CONSENT_WITHDRAWN'].every((code) =>
        proposals.nodes.some(({ endCode }) => endCode === code),
      ) && proposals.nodes.some(({ clearanceLostOn }) => clearanceLostOn !== null);
    state = await until(() => read<State>(hub, STATE), isSettled);
  });
  afterAll(() => hub?.stop());

  test('has requests of every kind, some of which have waited long, some with nobody proposed', () => {
    const { nodes } = state.requests;
    expect(new Set(nodes.map(({ status }) => status))).toEqual(
      new Set(['OPEN', 'PROPOSED', 'PLACED', 'WITHDRAWN']),
    );
    expect(nodes.some(({ requestedAt }) => requestedAt < addDays(today, -40))).toBe(true);
    expect(nodes.some(({ proposals }) => proposals.length === 0)).toBe(true);
    expect(nodes.some(({ status, proposals }) => status === 'PROPOSED' && proposals.length === 2)).toBe(true);
  });

  test('has proposals of every state and most ends, with reasons', () => {
    const { nodes } = state.proposals;
    const states = new Set(nodes.map(({ status }) => status));
    // Which of the two the confirmation ends with that its district has overtaken depends on who looks first.
    const ended = states.has('FAILED') ? ['FAILED'] : [];
    expect(states).toEqual(
      new Set(['PENDING', 'ACCEPTED', 'CONFIRMED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', ...ended]),
    );
    expect(new Set(nodes.flatMap(({ endCode }) => endCode ?? []))).toEqual(
      new Set([
        'WITHDRAWN_BY_BROKER',
        'REQUEST_WITHDRAWN',
        'HOLD_EXPIRED',
        'CONSENT_WITHDRAWN',
        'DECISION_ENDED',
      ]),
    );
    const declined = nodes.flatMap(({ answers }) => answers.filter(({ answer }) => answer === 'DECLINE'));
    expect(declined.map(({ party }) => party).sort()).toEqual(['CANDIDATE', 'CLIENT']);
    expect(declined.every(({ reason }) => (reason ?? '').length > 10)).toBe(true);
    const confirmed = nodes.filter(({ status }) => status === 'CONFIRMED');
    expect(confirmed.some(({ startsOn }) => startsOn === today)).toBe(true);
    expect(confirmed.some(({ startsOn }) => startsOn! > today)).toBe(true);
    expect(confirmed.some(({ endsOn }) => endsOn! < today)).toBe(true);
    expect(
      nodes.some(({ status, heldUntil }) => status === 'PENDING' && heldUntil! < addDays(today, 3)),
    ).toBe(true);
  });

  test('gives the resursteam each of its tasks', () => {
    expect(kindsOf(state.items.nodes).sort()).toEqual([
      'HOLD_ENDS',
      'PROPOSAL_TO_CONFIRM',
      'REMINDER',
      'REQUEST_WITHOUT_CHOICES',
    ]);
  });

  test.each(DISTRICTS)('gives those of %s something in each of their lists', async (district) => {
    const items = async (role: string) => {
      const query = `{
        own: workItems(district: "${district}", first: 100) { nodes { kind } }
        brokering: brokeringWorkItems(first: 100) { nodes { kind } }
      }`;
      const { own, brokering } = await read<Record<'own' | 'brokering', State['items']>>(
        hub,
        query,
        staff(role, district),
      );
      return [...kindsOf(own.nodes), ...kindsOf(brokering.nodes)];
    };
    expect(await items('handlaggare')).toEqual(
      expect.arrayContaining(['CLOCK_PASSES', 'DECISION_ENDS', 'CLIENT_ANSWER_DUE']),
    );
    expect(await items('kontaktsekreterare')).toEqual(
      expect.arrayContaining([
        'CHECKS_EXPIRE',
        'CHECK_FAILED',
        'PLACEMENT_ENDS',
        'REMINDER',
        'CANDIDATE_ANSWER_DUE',
      ]),
    );
    const charges = `{ charges(district: "${district}", from: "${today}", to: "${addDays(today, 1)}") { amount } }`;
    expect((await read<{ charges: unknown[] }>(hub, charges)).charges).not.toEqual([]);
    const tasks = `{ accessReviewTasks(district: "${district}") { reason } }`;
    const { accessReviewTasks } = await read<{ accessReviewTasks: { reason: string }[] }>(
      hub,
      tasks,
      staff('admin', district),
    );
    expect(accessReviewTasks.map(({ reason }) => reason)).toContain('OWN_AREA');
    const past = addDays(today, -90);
    const quarter = `year: ${past.slice(0, 4)}, quarter: ${Math.ceil(Number(past.slice(5, 7)) / 3)}`;
    const reports = `{ individualReports(district: "${district}", ${quarter}) { totalCount } }`;
    const { individualReports } = await read<{ individualReports: { totalCount: number } }>(
      hub,
      reports,
      staff('rapportor', district),
    );
    expect(individualReports.totalCount).toBeGreaterThan(0);
  });

  test('has a placement that has probably ended, one that was ended, and one without clearance', async () => {
    const kinds: string[] = [];
    let ended = 0;
    for (const district of DISTRICTS) {
      const stewards = `{
        workItems(district: "${district}", first: 100) { nodes { kind } }
        placements(district: "${district}", filter: { statuses: [ENDED] }) { totalCount }
      }`;
      const pool = await read<{ workItems: State['items']; placements: { totalCount: number } }>(
        hub,
        stewards,
        staff('kontaktsekreterare', district),
      );
      const handlers = '{ items: brokeringWorkItems(first: 100) { nodes { kind } } }';
      const { items } = await read<Pick<State, 'items'>>(hub, handlers, staff('handlaggare', district));
      kinds.push(...kindsOf([...pool.workItems.nodes, ...items.nodes]));
      ended += pool.placements.totalCount;
    }
    expect(kinds).toEqual(expect.arrayContaining(['PLACEMENT_PROBABLY_ENDED', 'PLACED_WITHOUT_CLEARANCE']));
    expect(ended).toBe(1);
  });

  test('is made up once: a later start adds nothing', async () => {
    const before = await read<State>(hub, STATE);
    expect(await makeUp(hub)).toBeUndefined();
    const after = await read<State>(hub, STATE);
    expect(after.requests).toEqual(before.requests);
    expect(after.proposals.totalCount).toBe(before.proposals.totalCount);
  });
});

/** Its hub ends as the errand of this number is sent: after it was noted, before or after it was done. */
function dyingAt(hub: TestHub, count: number, when: 'before' | 'after'): FrontDoor {
  const door = frontDoorOf(hub);
  let sent = 0;
  return {
    send: async (errand: Errand) => {
      if (errand.idempotencyKey !== undefined) sent += 1;
      if (sent < count) return door.send(errand);
      if (when === 'after') await door.send(errand);
      throw new Error('the hub has ended');
    },
  };
}

test('what was cut off half-way goes on where it was at the next start, and nothing is there twice', async () => {
  const [whole, cut] = await Promise.all([startMadeUpHub(), startMadeUpHub()]);
  try {
    const made = await makeUp(whole);
    for (const [count, when] of [
      [1, 'before'],
      [20, 'after'],
      [17, 'before'],
    ] as const)
      await expect(makeUp(cut, dyingAt(cut, count, when))).rejects.toThrow('the hub has ended');
    expect(await makeUp(cut)).toEqual(made);
    const [one, other] = await Promise.all([whole, cut].map((hub) => read<State>(hub, STATE)));
    expect(other!.requests.totalCount).toBe(one!.requests.totalCount);
    expect(other!.proposals.totalCount).toBe(one!.proposals.totalCount);
    expect(await makeUp(cut)).toBeUndefined();
  } finally {
    await Promise.all([whole.stop(), cut.stop()]);
  }
});

test('leaves alone what somebody has recorded themselves', async () => {
  const hub = await startMadeUpHub();
  try {
    const input = `{ district: "farsta", caseReference: "A-1", law: SOL, programArea: IOF, intervention: KONTAKTPERSON,
      gender: MAN, birthYear: 2010, decidedOn: "${addDays(today, -5)}", validUntil: "${addDays(today, 300)}" }`;
    const query = `mutation { recordDecision(input: ${input}) { id } }`;
    expect((await hub.ask({ query }, staff('handlaggare', 'farsta'))).errors).toBeUndefined();
    expect(await makeUp(hub)).toBeUndefined();
    expect((await read<State>(hub, STATE)).requests.totalCount).toBe(0);
  } finally {
    await hub.stop();
  }
});
