import { randomUUID } from 'node:crypto';
import type { TestClaims } from '../../network/tokens';
import { register } from '../../subgraphs/district/candidates/candidate-life';
import {
  HANDLER,
  STEWARD,
  startTestDistrict,
  type TestDistrict,
} from '../../subgraphs/district/test-district';
import { REVIEWER, readsDuring } from './reads';

const LOG = `query ($filter: AccessLogFilter, $first: Int! = 50, $after: String) {
  accessLog(district: "farsta", filter: $filter, first: $first, after: $after) {
    nodes { id at actor role actorDistrict action subject purpose fields requestId isReviewed }
    pageInfo { hasNextPage endCursor } totalCount
  }
}`;
const READ = 'query ($id: ID!) { candidate(id: $id) { kind } }';

describe('the log of a district', () => {
  let district: TestDistrict;
  const ids: string[] = [];

  beforeAll(async () => {
    district = await startTestDistrict();
    for (let index = 0; index < 3; index++) ids.push(await register(district));
    for (const id of ids) await district.ask(HANDLER, READ, { id });
    await district.ask(STEWARD, '{ candidates { nodes { area } } }');
  });
  afterAll(() => district.stop());

  const read = async (variables = {}) => {
    const { data, errors } = await district.ask(REVIEWER, LOG, variables);
    expect(errors).toBeUndefined();
    return data.accessLog;
  };

  test('tells its reviewer of every entry, one person each, newest first', async () => {
    const { nodes, totalCount } = await read({ filter: { actor: 'test-handlaggare' } });
    expect(totalCount).toBe(3);
    expect(nodes).toEqual(
      [...ids].reverse().map((subject) => ({
        id: expect.stringMatching(/^farsta:\d+\.1$/),
        at: expect.any(String),
        actor: 'test-handlaggare',
        role: 'handlaggare',
        actorDistrict: 'farsta',
        action: 'READ_CANDIDATE',
        subject,
        purpose: 'CASE_WORK',
        fields: ['Candidate.kind'],
        requestId: expect.any(String),
        isReviewed: false,
      })),
    );
  });

  test('is the extract of who has read about one person', async () => {
    const { nodes, totalCount } = await read({ filter: { subject: ids[0] } });
    const actors = nodes.map(({ actor }: { actor: string }) => actor);
    expect(totalCount).toBe(nodes.length);
    expect(new Set(nodes.map(({ subject }: { subject: string }) => subject))).toEqual(new Set([ids[0]]));
    expect(actors).toEqual(expect.arrayContaining(['steward', 'test-handlaggare']));
  });

  test('is read page by page, nothing twice and nothing left out, while it grows', async () => {
    const filter = { to: new Date().toISOString() };
    const all = (await read({ filter, first: 100 })).nodes;
    const paged = [];
    for (let after: string | undefined, more = true; more; ) {
      const { nodes, pageInfo } = await read({ filter, first: 2, after });
      paged.push(...nodes);
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(paged).toEqual(all);
    expect(paged.length).toBeGreaterThan(8);
  });

  test('is narrowed to a time', async () => {
    const [newest] = (await read({ first: 1 })).nodes;
    const { nodes } = await read({
      filter: { from: newest.at, to: new Date(Date.now() + 60_000).toISOString() },
    });
    expect(nodes.map(({ id }: { id: string }) => id)).toContain(newest.id);
    expect((await read({ filter: { to: '2012-08-15T00:00:00Z' } })).totalCount).toBe(0);
  });

  test('records that it was read, also when nothing was found', async () => {
    const reads = await readsDuring(district, () => read({ filter: { actor: randomUUID() } }));
    expect(reads).toMatchObject([
      { actor: 'granskare', action: 'READ_ACCESS_LOG', subjects: ['farsta'], purpose: 'REVIEW' },
    ]);
    const found = await readsDuring(district, () => read({ filter: { actor: 'steward', subject: ids[1] } }));
    expect(found.flatMap(({ subjects }) => subjects)).toContain(ids[1]);
  });

  const OTHERS: TestClaims[] = [{ role: 'admin' }, { role: 'admin', district: 'bromma' }];
  test.each(OTHERS)('is closed to %j', async (claims) => {
    const reads = await readsDuring(district, async () => {
      const { data, errors } = await district.ask(claims, LOG);
      expect(data?.accessLog ?? null).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    });
    expect(reads).toEqual([]);
  });

  const UNAUTHORISED: TestClaims[] = [
    STEWARD,
    HANDLER,
    { role: 'resursteam' },
    { role: 'service' },
    { role: 'service', district: 'farsta' },
    { ...REVIEWER, scope: 'counts:read' },
  ];
  test.each(UNAUTHORISED)('is no field for %j', async (claims) => {
    const { data, errors } = await district.ask(claims, LOG);
    expect(data?.accessLog ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });

  test.each(['x', 'YWI', ''.padEnd(600, 'a')])('refuses the cursor %j', async (after) => {
    const { errors } = await district.ask(REVIEWER, LOG, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_CURSOR' } }]);
  });
});
