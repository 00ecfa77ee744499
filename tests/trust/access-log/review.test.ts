import { register } from '../../subgraphs/district/candidates/candidate-life';
import { STEWARD, startTestDistrict, type TestDistrict } from '../../subgraphs/district/test-district';
import { REVIEWER } from './reads';

const TASKS = `query ($from: Date, $to: Date, $many: Int! = 100, $sample: Int! = 5) {
  accessReviewTasks(district: "farsta", from: $from, to: $to, manySubjects: $many, sampleSize: $sample) {
    reason actor on subjectCount entryCount explanation entries { id actor subject }
  }
}`;
const MARK = `mutation ($ids: [ID!]!, $outcome: AccessReviewOutcome! = IN_ORDER, $note: String) {
  markReviewed(district: "farsta", entryIds: $ids, outcome: $outcome, note: $note) {
    id outcome note reviewedBy reviewedAt entryIds
  }
}`;
/** A Monday. */
const MONDAY = '2026-03-02';

interface Task {
  readonly reason: string;
  readonly actor: string | null;
  readonly entries: readonly { readonly id: string; readonly subject: string }[];
}

describe('the review of a log', () => {
  let district: TestDistrict;

  beforeEach(async () => {
    district = await startTestDistrict({ clock: () => new Date('2026-03-04T12:00:00Z') });
  });
  afterEach(() => district.stop());

  /** A read as the log would hold it, had it been made then. */
  const log = (actor: string, at: string, subjects: readonly string[], role = 'handlaggare') =>
    district.asOwner('SELECT append_access_log_at($1, $2)', [
      JSON.stringify([
        {
          district: 'farsta',
          actor,
          role,
          actor_district: 'farsta',
          action: 'READ_CANDIDATE',
          subjects,
          fields: 'Candidate.kind',
          purpose: 'CASE_WORK',
          request_id: 'r',
        },
      ]),
      at,
    ]);
  const persons = (count: number) => Array.from({ length: count }, (_, index) => `farsta:${index}`);
  const tasks = async (variables = {}): Promise<Task[]> => {
    const { data, errors } = await district.ask(REVIEWER, TASKS, variables);
    expect(errors).toBeUndefined();
    return data.accessReviewTasks;
  };

  test('begins with what is unusual, and ends with a sample', async () => {
    const neighbour = await register(district, { area: 'Hökarängen' });
    await district.ask(
      REVIEWER,
      'mutation { recordHomeArea(district: "farsta", actor: "granne", area: "hökarängen") { actor } }',
    );
    await log('flitig', `${MONDAY}T09:00:00+01`, persons(6));
    await log('flitig', `${MONDAY}T10:00:00+01`, persons(8));
    await log('sen', `${MONDAY}T20:00:00+01`, ['farsta:1']);
    await log('helg', '2026-03-01T10:00:00+01', ['farsta:2']);
    await log('granne', `${MONDAY}T10:00:00+01`, [neighbour, 'farsta:3']);
    await log('vanlig', `${MONDAY}T19:59:59+01`, ['farsta:4']);
    await log('tidig', `${MONDAY}T06:00:00+01`, ['farsta:4']);
    await log('tjänst', `${MONDAY}T03:00:00+01`, persons(50), 'service');
    const found = await tasks({ many: 8 });
    expect(found.map(({ reason, actor }) => [reason, actor])).toEqual([
      ['OWN_AREA', 'granne'],
      ['MANY_SUBJECTS', 'flitig'],
      ['ODD_HOURS', 'helg'],
      ['ODD_HOURS', 'sen'],
      ['SAMPLE', null],
    ]);
    expect(found[0]).toMatchObject({
      on: MONDAY,
      subjectCount: 1,
      explanation: '1 person i användarens eget område',
      entries: [{ subject: neighbour }],
    });
    expect(found[1]).toMatchObject({ subjectCount: 8, entryCount: 14 });
    expect(found[4]!.entries).toHaveLength(5);
  });

  test('looks at the last seven days, or at those named', async () => {
    await log('gammal', '2026-02-20T03:00:00+01', ['farsta:1']);
    expect(await tasks()).toEqual([]);
    expect(await tasks({ from: '2026-02-20', to: '2026-02-20' })).toMatchObject([
      { reason: 'ODD_HOURS', actor: 'gammal', on: '2026-02-20' },
      { reason: 'SAMPLE' },
    ]);
    await log('sommar', '2025-07-01T05:30:00+02', ['farsta:1']);
    expect((await tasks({ from: '2025-07-01', to: '2025-07-01' }))[0]).toMatchObject({ actor: 'sommar' });
  });

  test('leaves out what has been reviewed, and tells who did, when and with what outcome', async () => {
    await log('sen', `${MONDAY}T23:00:00+01`, ['farsta:1', 'farsta:2']);
    const [late] = await tasks();
    const ids = late!.entries.map(({ id }) => id);
    const { data } = await district.ask(REVIEWER, MARK, {
      ids,
      outcome: 'ASKED_FOR_EXPLANATION',
      note: ' jour? ',
    });
    expect(data.markReviewed).toEqual({
      id: expect.any(String),
      outcome: 'ASKED_FOR_EXPLANATION',
      note: 'jour?',
      reviewedBy: 'granskare',
      reviewedAt: expect.any(String),
      entryIds: ids,
    });
    expect(await tasks()).toEqual([]);
    await district.ask(REVIEWER, MARK, { ids: ids.slice(0, 1) });
    const listed = await district.ask(
      REVIEWER,
      '{ accessReviews(district: "farsta", first: 1) { nodes { outcome entryIds } pageInfo { endCursor hasNextPage } totalCount } }',
    );
    expect(listed.data.accessReviews).toMatchObject({
      nodes: [{ outcome: 'IN_ORDER', entryIds: ids.slice(0, 1) }],
      pageInfo: { hasNextPage: true },
      totalCount: 2,
    });
    const next = await district.ask(
      REVIEWER,
      'query ($after: String) { accessReviews(district: "farsta", after: $after) { nodes { id } } }',
      { after: listed.data.accessReviews.pageInfo.endCursor },
    );
    expect(next.data.accessReviews.nodes).toEqual([{ id: data.markReviewed.id }]);
  });

  test.each([
    [['farsta:999.1'], 'NOT_FOUND', 'entryIds[0]'],
    [['farsta:1.1', 'farsta:1.3', 'bromma:1.1'], 'NOT_FOUND', 'entryIds[1]'],
    [['farsta:1.1', 'bromma:1.1'], 'NOT_FOUND', 'entryIds[1]'],
    [['farsta:1.1', 'allt'], 'BAD_USER_INPUT', 'entryIds[1]'],
    [[], 'BAD_USER_INPUT', 'entryIds'],
  ])('does not take %j, and names the bad one', async (ids, code, field) => {
    await log('sen', `${MONDAY}T23:00:00+01`, ['farsta:1']);
    const { errors } = await district.ask(REVIEWER, MARK, { ids });
    expect(errors).toMatchObject([{ extensions: { code, field } }]);
    expect(await district.dataSource.query('SELECT FROM access_review')).toEqual([]);
  });

  test('is for the reviewer of the district alone', async () => {
    for (const claims of [{ role: 'admin' }, { role: 'admin', district: 'bromma' }]) {
      const queries = [
        '{ accessReviewTasks(district: "farsta") { reason } }',
        '{ accessReviews(district: "farsta") { totalCount } }',
        '{ actorHomeAreas(district: "farsta") { actor } }',
        'mutation { markReviewed(district: "farsta", entryIds: ["farsta:1.1"], outcome: IN_ORDER) { id } }',
        'mutation { recordHomeArea(district: "farsta", actor: "a", area: "b") { actor } }',
      ];
      for (const query of queries) {
        const { errors } = await district.ask(claims, query);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    }
    const { errors } = await district.ask(STEWARD, '{ accessReviews(district: "farsta") { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  });
});
