import {
  acceptedProposal,
  BROKER,
  confirm,
  enterPool,
  expectData,
  handler,
  needs,
  openRequest,
  recordDecision,
  TODAY,
} from '../../network/brokering-life';
import { startTestHub, type TestHub } from '../../network/test-hub';
import type { TestClaims } from '../../network/tokens';

const reviewer = (district: string): TestClaims => ({ role: 'admin', district });

interface Entry {
  readonly subject: string;
  readonly action: string;
  readonly fields: readonly string[];
}

describe('what tells how many there are', () => {
  let hub: TestHub;
  let decision: string;
  let candidates: string[];
  let readers = 0;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
    decision = await recordDecision(hub.ask, 'farsta', { law: 'LSS', programArea: 'LSS' });
    for (let index = 0; index < 6; index++) await recordDecision(hub.ask, 'farsta');
    candidates = [];
    for (const district of ['farsta', 'bromma'])
      for (const languages of [
        ['svenska', 'finska'],
        ['svenska', 'arabiska'],
      ])
        candidates.push((await enterPool(hub.ask, district, { languages })).candidate);
  });
  afterAll(() => hub.stop());

  /** What the logs of both districts hold of one operation. */
  async function recorded(claims: TestClaims, query: string, variables = {}): Promise<Entry[]> {
    const sub = `räknare-${readers++}`;
    await expectData(hub.ask({ query, variables }, { ...claims, sub }));
    const entries: Entry[] = [];
    for (const district of ['farsta', 'bromma']) {
      const log = `query ($district: ID!, $actor: String!) {
        accessLog(district: $district, filter: { actor: $actor }, first: 100) { nodes { subject action fields } }
      }`;
      const { accessLog } = await expectData(
        hub.ask({ query: log, variables: { district, actor: sub } }, reviewer(district)),
      );
      entries.push(...accessLog.nodes);
    }
    return entries;
  }
  const subjectsOf = (entries: readonly Entry[]) => entries.map(({ subject }) => subject).sort();

  test.each([
    'decisions(district: "farsta", filter: { laws: [LSS] }, first: 1) { totalCount }',
    'decisions(district: "farsta", filter: { laws: [LSS] }) { n: totalCount pageInfo { hasNextPage } }',
    'decisions(district: "farsta", filter: { laws: [LSS] }, first: 1) { pageInfo { hasNextPage } }',
    'decisions(district: "farsta", filter: { laws: [LSS] }, first: 1) { pageInfo { startCursor } }',
    'decisions(district: "farsta", filter: { laws: [LSS] }) { edges { __typename } }',
    'decisions(district: "farsta", filter: { laws: [LSS] }) { nodes { __typename } }',
    'decisions(district: "farsta", filter: { laws: [LSS] }) { ...nodes }',
    'decisions(district: "farsta", filter: { laws: [LSS] }) { ... @include(if: true) { totalCount } nodes @skip(if: true) { id } }',
  ])('of few by %s records each of them', async (selection) => {
    const fragment = selection.includes('...nodes')
      ? 'fragment nodes on CareDecisionConnection { totalCount }'
      : '';
    const entries = await recorded(handler('farsta'), `{ ${selection} } ${fragment}`);
    expect(subjectsOf(entries)).toEqual([decision]);
  });

  test('of the next row is recorded where no row is shown', async () => {
    const [first, second] = candidates.filter((id) => id.startsWith('farsta:')).sort();
    const list = 'vacancies(filter: { districts: ["farsta"] }, first: 1)';
    expect(subjectsOf(await recorded(BROKER, `{ ${list} { pageInfo { hasNextPage } } }`))).toEqual([
      first,
      second,
    ]);
    expect(
      await recorded(BROKER, `{ ${list} { nodes { startsOn } pageInfo { hasNextPage } } }`),
    ).toHaveLength(1);
  });

  test('of few beyond the rows shown records those too', async () => {
    const entries = await recorded(
      BROKER,
      '{ candidates(filter: { districts: ["farsta"] }, first: 1) { edges { node { id } } totalCount } }',
    );
    const ofFarsta = candidates.filter((id) => id.startsWith('farsta:')).sort();
    expect(subjectsOf(entries)).toEqual(ofFarsta);
  });

  test.each([
    ['candidates', 'candidates(filter: { languages: ["finska"] }) { totalCount }', {}],
    ['vacancies', 'vacancies(filter: { languages: ["finska"] }) { totalCount }', {}],
    [
      'matches',
      'matchCandidates(needs: $needs) { totalCount }',
      { needs: needs('farsta', { languages: [] }) },
    ],
    ['counts by district', 'vacancyCounts(filter: { languages: ["finska"] }) { districts { count } }', {}],
    ['lists of districts', 'districts { candidates(filter: { languages: ["finska"] }) { totalCount } }', {}],
  ])('of few %s over all districts is recorded in each', async (_list, selection, variables) => {
    const head = 'needs' in variables ? 'query ($needs: NeedsInput!)' : '';
    const subjects = subjectsOf(await recorded(BROKER, `${head} { ${selection} }`, variables));
    expect(subjects).toEqual(expect.arrayContaining([candidates[0], candidates[2]]));
    expect(subjects.every((subject) => candidates.includes(subject))).toBe(true);
  });

  test('of few requests of a district is recorded as a count of their decisions', async () => {
    const { decision: counted } = await openRequest(hub.ask, 'bromma');
    const claims = { ...handler('bromma'), sub: 'räknar begäran' };
    await expectData(hub.ask({ query: '{ requestCounts { count } }' }, claims));
    const log = `query ($actor: String!) {
      brokeringAccessLog(district: "bromma", filter: { actor: $actor }) { nodes { subject action fields } }
    }`;
    const variables = { actor: claims.sub };
    const { brokeringAccessLog } = await expectData(hub.ask({ query: log, variables }, reviewer('bromma')));
    expect(brokeringAccessLog.nodes).toEqual([
      { subject: counted, action: 'READ_COUNT', fields: ['RequestCount.count'] },
    ]);
  });

  test('of the matches of a request is recorded', async () => {
    const { request } = await openRequest(hub.ask, 'farsta');
    const query = 'query ($id: ID!) { placementRequest(id: $id) { matches { totalCount } } }';
    const subjects = subjectsOf(await recorded(BROKER, query, { id: request }));
    expect(subjects).toEqual(expect.arrayContaining([candidates[0], candidates[2]]));
  });

  test('of many, or of nobody, names nobody', async () => {
    const query = (law: string) =>
      `{ decisions(district: "farsta", filter: { laws: [${law}] }) { totalCount } }`;
    expect(await recorded(handler('farsta'), query('SOL'))).toEqual([]);
    expect(await recorded(handler('farsta'), query('LVU'))).toEqual([]);
  });

  test('of those that wait names them where they are few', async () => {
    const waiting = await recordDecision(hub.ask, 'farsta', {
      law: 'LSS',
      programArea: 'LSS',
      decidedOn: '2020-01-15',
      validUntil: '2099-12-31',
    });
    const query = `{ district(code: "farsta") { unexecutedDecisions(on: "${TODAY}") { law count } } }`;
    const entries = await recorded(handler('farsta'), query);
    expect(entries).toMatchObject([{ subject: waiting, action: 'READ_COUNT' }]);
  });

  test('of many different questions by one reader is a task of the review; the same question again is none', async () => {
    const claims = { ...handler('farsta'), sub: 'letar' };
    const counts = Array.from(
      { length: 20 },
      (_, index) =>
        `n${index}: decisions(district: "farsta", filter: { unexecutedOn: "2020-01-${index + 1 < 10 ? 0 : ''}${index + 1}" }) { totalCount }`,
    );
    const query = `{ ${counts.join(' ')} }`;
    for (let round = 0; round < 2; round++) await expectData(hub.ask({ query }, claims));
    const cells = counts.map((_count, index) => `n${index}: unexecutedDecisions(on: "${TODAY}") { count }`);
    await expectData(hub.ask({ query: `{ district(code: "farsta") { ${cells.join(' ')} } }` }, claims));
    const tasks = async (many: number) => {
      const data = await expectData(
        hub.ask(
          {
            query: `query ($many: Int!) {
              accessReviewTasks(district: "farsta", manyCounts: $many) { reason actor on entryCount explanation }
            }`,
            variables: { many },
          },
          reviewer('farsta'),
        ),
      );
      return data.accessReviewTasks.filter(({ reason }: { reason: string }) => reason === 'MANY_COUNTS');
    };
    expect(await tasks(40)).toMatchObject([{ actor: 'letar', on: TODAY, entryCount: 40 }]);
    expect(await tasks(41)).toEqual([]);
  });

  test('of few placements of a candidate records the candidate too', async () => {
    const parties = { asking: 'farsta', giving: 'bromma' };
    const brokered = await acceptedProposal(hub.ask, parties);
    await expectData(confirm(hub.ask, brokered.proposal));
    for (const selection of ['totalCount', 'pageInfo { startCursor }', 'edges { __typename }']) {
      const query = `query ($candidate: ID!) {
        placements(district: "farsta", filter: { candidateId: $candidate }) { ${selection} }
      }`;
      const entries = await recorded(handler('farsta'), query, { candidate: brokered.candidate });
      expect(subjectsOf(entries)).toEqual([brokered.candidate, brokered.decision].sort());
    }
  });
});
