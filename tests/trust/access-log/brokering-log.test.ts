import { verifyDatabase } from '../../../commands/log-verify/log-verify';
import {
  acceptedProposal,
  BROKER,
  confirm,
  expectData,
  handler,
  openRequest,
  refusalOf,
  steward,
} from '../../network/brokering-life';
import { createTestDatabase, type TestDatabase } from '../../network/database';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';
import { queryOnce } from '../../subgraphs/district/test-district';

const reviewer = (district: string): TestClaims => ({
  role: 'admin',
  district,
  sub: `granskare-${district}`,
});
const LOG = `query ($district: ID!, $filter: AccessLogFilter) {
  brokeringAccessLog(district: $district, filter: $filter) {
    nodes { id actor role actorDistrict action subject purpose purposeCodes fields isReviewed } totalCount
  }
}`;

interface Entry {
  readonly id: string;
  readonly subject: string;
  readonly action: string;
  readonly fields: readonly string[];
}

describe('the log of the brokering', () => {
  let hub: TestHub;
  let database: TestDatabase;
  let made: Awaited<ReturnType<typeof acceptedProposal>>;

  beforeAll(async () => {
    database = await createTestDatabase('formedling');
    hub = await startTestHub({
      districts: ['farsta', 'bromma'],
      formedling: { databaseUrl: database.url },
    });
    made = await acceptedProposal(hub.ask, { asking: 'farsta', giving: 'bromma' });
  });
  afterAll(async () => {
    await hub.stop();
    await database.drop();
  });

  const logOf = async (district: string, actor: string): Promise<Entry[]> => {
    const post = { query: LOG, variables: { district, filter: { actor } } };
    return (await expectData(hub.ask(post, reviewer(district)))).brokeringAccessLog.nodes;
  };

  test('holds who read a request, in the district that asks and in no other', async () => {
    const claims = { ...BROKER, sub: 'läser-behov' };
    await expectData(
      hub.ask({ query: '{ placementRequests { nodes { needs { kind languages } } totalCount } }' }, claims),
    );
    expect(await logOf('farsta', 'läser-behov')).toMatchObject([
      {
        role: 'resursteam',
        actorDistrict: null,
        action: 'READ_REQUEST',
        subject: made.decision,
        purposeCodes: ['CASE_WORK'],
        fields: ['PlacementRequest.needs.kind', 'PlacementRequest.needs.languages'],
      },
    ]);
    expect(await logOf('bromma', 'läser-behov')).toEqual([]);
  });

  test('holds who read a proposal and the parties’ reasons, in both districts each of its own person', async () => {
    const query = 'query ($id: ID!) { proposal(id: $id) { status endReason answers { party reason } } }';
    for (const claims of [steward('bromma'), handler('farsta')]) {
      const reader = { ...claims, sub: `parti-${claims.district}` };
      await expectData(hub.ask({ query, variables: { id: made.proposal } }, reader));
      const read = { action: 'READ_PROPOSAL', fields: expect.arrayContaining(['Proposal.answers.reason']) };
      expect(await logOf('farsta', reader.sub)).toMatchObject([{ ...read, subject: made.decision }]);
      expect(await logOf('bromma', reader.sub)).toMatchObject([{ ...read, subject: made.candidate }]);
    }
  });

  test('holds commands, charges and what a district is led to from a request', async () => {
    await expectData(confirm(hub.ask, made.proposal, { ...BROKER, sub: 'bekräftar' }));
    expect(await logOf('farsta', 'bekräftar')).toMatchObject([
      { subject: made.decision, purposeCodes: ['COMMAND'] },
    ]);
    expect(await logOf('bromma', 'bekräftar')).toMatchObject([{ subject: made.candidate }]);
    await expectData(
      hub.ask(
        {
          query: '{ charges(district: "farsta", from: "2000-01-01", to: "2099-01-01") { chargedOn amount } }',
        },
        { ...handler('farsta'), sub: 'ekonom' },
      ),
    );
    expect(await logOf('farsta', 'ekonom')).toMatchObject([
      { action: 'READ_CHARGE', subject: made.decision, fields: ['Charge.chargedOn', 'Charge.amount'] },
    ]);
  });

  test.each(['accessLog', 'brokeringAccessLog'])('%s takes no period without a moment', async (name) => {
    const period = { from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' };
    const query = `query ($filter: AccessLogFilter) { ${name}(district: "farsta", filter: $filter) { totalCount } }`;
    for (const filter of [period, { ...period, to: period.from }]) {
      const { errors } = await hub.ask({ query, variables: { filter } }, reviewer('farsta'));
      expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
        { code: 'BAD_USER_INPUT', field: 'filter.to', rule: 'NOT_AFTER_OTHER', other: 'filter.from' },
      ]);
    }
    const { errors } = await hub.ask({ query, variables: { filter: period } }, reviewer('bromma'));
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN']);
  });

  test.each([
    ['accessReviewTasks', { to: '2026-03-01' }, { field: 'to', rule: 'BEFORE_OTHER', other: 'from' }],
    [
      'brokeringAccessReviewTasks',
      { to: '2026-03-01' },
      { field: 'to', rule: 'BEFORE_OTHER', other: 'from' },
    ],
    ['accessReviewTasks', { from: '2999-01-01' }, { field: 'from', rule: 'IN_FUTURE' }],
    ['brokeringAccessReviewTasks', { from: '2999-01-01' }, { field: 'from', rule: 'IN_FUTURE' }],
  ])('%s takes no window that ends before it begins: %j', async (name, days, refusal) => {
    const query = `query ($from: Date, $to: Date) { ${name}(district: "farsta", from: $from, to: $to) { reason } }`;
    const variables = { from: '2026-03-02', ...days };
    const { errors } = await hub.ask({ query, variables }, reviewer('farsta'));
    expect(errors?.map(({ extensions }) => extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', ...refusal },
    ]);
    const one = { ...variables, from: '2026-03-01', to: '2026-03-01' };
    expect((await hub.ask({ query, variables: one }, reviewer('farsta'))).errors).toBeUndefined();
  });

  test('holds a command’s answer each time that it is sent', async () => {
    const { decision, request } = await openRequest(hub.ask, 'farsta');
    const claims = { ...handler('farsta'), sub: 'upprepar' };
    const post = {
      query:
        'mutation ($id: ID!) { withdrawRequest(requestId: $id, reason: "Behovet har upphört") { status } }',
      variables: { id: request },
      headers: { 'idempotency-key': 'upprepad-1' },
    };
    for (let time = 0; time < 2; time++) await expectData(hub.ask(post, claims));
    const entries = await logOf('farsta', 'upprepar');
    expect(entries.map(({ subject }) => subject)).toEqual([decision, decision]);
  });

  test('holds each subscriber of an event', async () => {
    const names = ['följer-a', 'följer-b'];
    const sockets = await Promise.all(
      names.map(async (sub) => SocketClient.connect(hub.url, await authorization({ ...BROKER, sub }))),
    );
    for (const socket of sockets)
      socket.subscribe('1', 'subscription { requestOpened { cursor request { id needs { kind } } } }');
    let haveBegun = false;
    const begun = Promise.all(sockets.map((socket) => socket.nextCount('1', 1))).then(() => {
      haveBegun = true;
    });
    while (!haveBegun) await openRequest(hub.ask, 'bromma');
    await begun;
    const { decision, request } = await openRequest(hub.ask, 'bromma');
    for (const socket of sockets)
      await socket.until(() =>
        socket.next('1').some(({ data }) => data.requestOpened.request.id === request),
      );
    for (const name of names)
      expect((await logOf('bromma', name)).map(({ subject }) => subject)).toContain(decision);
    for (const socket of sockets) socket.close();
  });

  test('records whom a small count of requests tells of', async () => {
    const query =
      '{ placementRequests(filter: { districts: ["farsta"], statuses: [PLACED] }) { totalCount } }';
    await expectData(hub.ask({ query }, { ...BROKER, sub: 'räknar' }));
    expect(await logOf('farsta', 'räknar')).toMatchObject([
      { subject: made.decision, fields: ['PlacementRequestConnection.totalCount'] },
    ]);
  });

  test('is for the district’s own reviewer, who reviews it', async () => {
    for (const claims of [reviewer('bromma'), { role: 'admin' } as TestClaims]) {
      const post = { query: LOG, variables: { district: 'farsta' } };
      expect(await refusalOf(hub.ask(post, claims))).toBe('FORBIDDEN');
    }
    const [ours] = await logOf('farsta', 'läser-behov');
    const [theirs] = await logOf('bromma', 'bekräftar');
    const mark = (id: string) =>
      hub.ask(
        {
          query: `mutation ($ids: [ID!]!) {
            markBrokeringReviewed(district: "farsta", entryIds: $ids, outcome: IN_ORDER) { district entryIds reviewedBy }
          }`,
          variables: { ids: [id] },
        },
        reviewer('farsta'),
      );
    expect((await expectData(mark(ours!.id))).markBrokeringReviewed).toEqual({
      district: 'farsta',
      entryIds: [ours!.id],
      reviewedBy: 'granskare-farsta',
    });
    expect(await refusalOf(mark(theirs!.id))).toBe('NOT_FOUND');
    expect(await logOf('farsta', 'läser-behov')).toMatchObject([{ isReviewed: true }]);
    const { brokeringAccessReviewTasks: tasks, brokeringAccessReviews: reviews } = await expectData(
      hub.ask(
        {
          query: `{
            brokeringAccessReviewTasks(district: "farsta", sampleSize: 100) { reason entries { id } }
            brokeringAccessReviews(district: "farsta") { nodes { entryIds } }
          }`,
        },
        reviewer('farsta'),
      ),
    );
    expect(reviews.nodes).toEqual([{ entryIds: [ours!.id] }]);
    const sample = tasks.find(({ reason }: { reason: string }) => reason === 'SAMPLE');
    expect(sample.entries.length).toBeGreaterThan(0);
    expect(sample.entries).not.toContainEqual({ id: ours!.id });
  });

  test('is a chain of its own for each district, which can be verified and not be written past', async () => {
    const verify = () =>
      verifyDatabase(
        { name: 'formedling', kind: 'formedling', url: database.url },
        { expected: [], onProgress: () => undefined },
      );
    expect(await verify()).toMatchObject([
      { district: 'formedling-bromma', breach: undefined },
      { district: 'formedling-farsta', breach: undefined },
    ]);
    const url = new URL(database.url);
    url.searchParams.set('options', '-c session_replication_role=replica');
    await queryOnce(
      url.href,
      `UPDATE access_log SET client_request_id = 'annan' WHERE district = 'formedling-farsta' AND seq = 2`,
    );
    expect(await verify()).toMatchObject([{ breach: undefined }, { breach: { seq: 2 } }]);
    url.searchParams.set('options', '-c role=formedlingshub_application');
    for (const statement of [
      'DELETE FROM access_log',
      'DELETE FROM access_count',
      'DELETE FROM access_review',
    ])
      await expect(queryOnce(url.href, statement)).rejects.toThrow('permission denied');
  });

  test('comes before the answer: what cannot be recorded is not shown', async () => {
    await queryOnce(database.url, 'ALTER FUNCTION append_access_log(jsonb) RENAME TO gone');
    const query = '{ placementRequests { nodes { needs { kind } } } }';
    const { data, errors } = await hub.ask({ query }, BROKER);
    await queryOnce(database.url, 'ALTER FUNCTION gone(jsonb) RENAME TO append_access_log');
    expect(data).toEqual({ placementRequests: null });
    expect(errors).toMatchObject([{ extensions: { code: 'ACCESS_LOG_UNAVAILABLE' } }]);
  });
});
