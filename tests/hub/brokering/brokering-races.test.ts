import {
  acceptedProposal,
  answer,
  chargesOf,
  confirm,
  enterPool,
  expectWhole,
  handler,
  openRequest,
  propose,
  readProposal,
  readVacancy,
  refusalOf,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { until } from '../../network/until';

const parties = { asking: 'farsta', giving: 'bromma' };
let hub: TestHub;
let now: () => Date = () => new Date();

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma'],
    // Two hundred at once wait for each other.
    gateway: { subgraphTimeoutMs: 60_000, operationTimeoutMs: 90_000 },
    formedling: { clock: () => now(), brokering: { sweepMs: 50, proposalsPerRequest: 1_000 } },
  });
});

afterEach(() => {
  now = () => new Date();
});

afterAll(() => hub?.stop());

const ask: TestHub['ask'] = (post, claims) => hub.ask(post, claims);

test('of two hundred brokers who propose one vacancy exactly one holds it', async () => {
  const requests = await Promise.all(Array.from({ length: 10 }, () => openRequest(ask, 'farsta')));
  const { vacancy } = await enterPool(ask, 'bromma');
  const refusals = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      refusalOf(
        propose(
          ask,
          { requestId: requests[index % 10]!.request, vacancyId: vacancy },
          { role: 'resursteam', sub: `broker-${index}` },
        ),
      ),
    ),
  );
  expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  for (const refusal of new Set(refusals)) {
    expect([undefined, 'CONFLICT/VACANCY_NOT_OPEN', 'CONFLICT/CANDIDATE_HELD']).toContain(refusal);
  }
  expect((await readVacancy(ask, vacancy)).status).toBe('HELD');
  const { rows } = await ask({
    query: '{ placementRequests(first: 100) { nodes { status proposals { status } } } }',
  }).then(({ data }) => ({
    rows: data.placementRequests.nodes as { status: string; proposals: unknown[] }[],
  }));
  expect(rows.flatMap(({ proposals }) => proposals)).toEqual([{ status: 'PENDING' }]);
  expect(rows.filter(({ status }) => status === 'PROPOSED')).toHaveLength(1);
});

test('of two confirmations at once one begins, and there is one charge', async () => {
  const { proposal, request } = await acceptedProposal(ask, parties);
  const refusals = await Promise.all([1, 2, 3].map(() => refusalOf(confirm(ask, proposal))));
  expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
  expect((await readProposal(ask, proposal)).status).toBe('CONFIRMED');
  expect(await chargesOf(ask, request)).toHaveLength(1);
});

test('of a decline and a confirmation at once one wins, wholly', async () => {
  for (let round = 0; round < 6; round++) {
    const { proposal, vacancy, decision, request } = await acceptedProposal(ask, parties);
    const decline = { proposalId: proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Ångrat sig' };
    const commands = [() => confirm(ask, proposal), () => answer(ask, decline, handler('farsta'))];
    if (round % 2 === 1) commands.reverse();
    const refusals = await Promise.all(commands.map((command) => refusalOf(command())));
    expect(refusals.filter((refusal) => refusal === undefined)).toHaveLength(1);
    await expectWhole(ask, { proposal, vacancy, decision, request });
  }
});

test('a proposal whose hold ends while it is being confirmed is confirmed or undone, wholly', async () => {
  for (let round = 0; round < 6; round++) {
    const made = await acceptedProposal(ask, parties);
    const uuid = made.vacancy.split(':')[1];
    const { dataSource } = hub.district('bromma');
    await dataSource.query(`UPDATE vacancy SET held_until = now() - interval '1 second' WHERE id = $1`, [
      uuid,
    ]);
    await Promise.all([
      confirm(ask, made.proposal),
      propose(ask, { requestId: (await openRequest(ask, 'farsta')).request, vacancyId: made.vacancy }),
    ]);
    await until(
      () => readProposal(ask, made.proposal),
      ({ status }) => ['CONFIRMED', 'FAILED'].includes(status),
    );
    await expectWhole(ask, made);
  }
});

test('a proposal expires with its hold and gives the vacancy back', async () => {
  const { request } = await openRequest(ask, 'farsta');
  const { vacancy } = await enterPool(ask, 'bromma');
  const { data } = await propose(ask, { requestId: request, vacancyId: vacancy, holdHours: 2 });
  const { id } = data.proposeCandidate;
  now = () => new Date(Date.now() + 3 * 3_600_000);
  const expired = await until(
    () => readProposal(ask, id),
    ({ status }) => status === 'EXPIRED',
  );
  expect(expired.request.status).toBe('OPEN');
  await until(
    () => readVacancy(ask, vacancy),
    ({ status }) => status === 'OPEN',
  );
  const late = { proposalId: id, party: 'CANDIDATE', answer: 'ACCEPT' };
  expect(await refusalOf(answer(ask, late, { role: 'resursteam' }))).toBe('CONFLICT/FORBIDDEN_TRANSITION');
});
