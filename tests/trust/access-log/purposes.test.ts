import { enterPool, expectData, steward } from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';

const READ = `query ($id: ID!, $purpose: String!, $code: AccessPurpose! = CASE_WORK) {
  candidate(id: $id) { identity(purpose: $purpose, purposeCode: $code) { name } }
}`;

describe('the purpose of reading who somebody is', () => {
  let hub: TestHub;
  let id: string;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta'] });
    id = (await enterPool(hub.ask, 'farsta')).candidate;
  });
  afterAll(() => hub.stop());

  const read = (purpose: string, code?: string) =>
    hub.ask({ query: READ, variables: { id, purpose, code } }, steward('farsta'));
  const newest = async () => {
    const query = '{ accessLog(district: "farsta", first: 1) { nodes { action purpose purposeCodes } } }';
    return (await expectData(hub.ask({ query }, { role: 'admin', district: 'farsta' }))).accessLog.nodes[0];
  };

  test.each([
    '',
    '   ',
    '.',
    '...',
    '-',
    'x',
    'xx',
    'aaaa',
    '1234',
    '?!?!?!',
    'a b',
    '\u200b\u200b\u200b\u200b',
    '😀😀😀😀',
  ])('is refused when it says nothing: %j', async (purpose) => {
    const { data, errors } = await read(purpose, 'FOLLOW_UP');
    expect(data.candidate.identity).toBeNull();
    expect(errors).toMatchObject([
      { message: expect.stringContaining('purpose'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each(['möte', 'Uppföljning 3', 'Ring om ledig helg', 'لقاء مع العائلة'])(
    'is recorded in the reader’s words with its code: %s',
    async (purpose) => {
      await expectData(read(purpose, 'FOLLOW_UP'));
      expect(await newest()).toEqual({ action: 'READ_IDENTITY', purpose, purposeCodes: ['FOLLOW_UP'] });
    },
  );

  test('of a client that knows no codes is case work', async () => {
    const query = 'query ($id: ID!) { candidate(id: $id) { identity(purpose: "hembesök") { name } } }';
    await expectData(hub.ask({ query, variables: { id } }, steward('farsta')));
    expect(await newest()).toEqual({
      action: 'READ_IDENTITY',
      purpose: 'hembesök',
      purposeCodes: ['CASE_WORK'],
    });
  });

  test('is none of those that operations have by themselves', async () => {
    for (const code of ['SEARCH', 'MATCHING', 'COMMAND', 'WATCH', 'REPORTING', 'REVIEW']) {
      const { errors } = await read('hembesök', code);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('purposeCode'), extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  test('is what the log is searched by: of some, any; of none, nothing', async () => {
    const other = (await enterPool(hub.ask, 'farsta')).candidate;
    const ask = (purpose: string, code: string) =>
      expectData(hub.ask({ query: READ, variables: { id: other, purpose, code } }, steward('farsta')));
    await ask('Planerar mötet', 'FOLLOW_UP');
    await ask('Skriver avtalet', 'AGREEMENT');
    const query = `query ($filter: AccessLogFilter) {
      accessLog(district: "farsta", filter: $filter) { nodes { purpose } totalCount }
    }`;
    const found = async (purposes: readonly string[]) => {
      const variables = { filter: { subject: other, purposes } };
      const { accessLog } = await expectData(
        hub.ask({ query, variables }, { role: 'admin', district: 'farsta' }),
      );
      const words = accessLog.nodes.map(({ purpose }: { purpose: string }) => purpose);
      expect(accessLog.totalCount).toBe(words.length);
      return words;
    };
    expect(await found(['FOLLOW_UP'])).toEqual(['Planerar mötet']);
    expect(await found(['FOLLOW_UP', 'AGREEMENT'])).toEqual(['Skriver avtalet', 'Planerar mötet']);
    expect(await found(['INVESTIGATION'])).toEqual([]);
    expect(await found([])).toEqual([]);
  });

  test('of whoever reviews is kept apart where one wants to know who else has read', async () => {
    const query = `query ($ofLog: Boolean) {
      accessLog(district: "farsta", filter: { ofLog: $ofLog }, first: 100) { nodes { action } totalCount }
    }`;
    const actionsOf = async (ofLog: boolean | null) => {
      const { accessLog } = await expectData(
        hub.ask({ query, variables: { ofLog } }, { role: 'admin', district: 'farsta' }),
      );
      return new Set(accessLog.nodes.map(({ action }: { action: string }) => action));
    };
    expect(await actionsOf(true)).toEqual(new Set(['READ_ACCESS_LOG']));
    const others = await actionsOf(false);
    expect(others).toContain('READ_IDENTITY');
    expect(others).not.toContain('READ_ACCESS_LOG');
    expect(await actionsOf(null)).toEqual(new Set([...others, 'READ_ACCESS_LOG']));
  });
});
