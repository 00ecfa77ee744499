import fc from 'fast-check';
import { addDays } from '../../../platform/time/calendar';
import { uuidOf } from '../../../subgraphs/district/demonstration/uuid-of';
import { TODAY } from './candidates/candidate-life';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict, type Variables } from './test-district';

const KINDS = ['KONTAKTPERSON', 'KVALIFICERAD_KONTAKTPERSON', 'KONTAKTFAMILJ', 'KORTTIDSFAMILJ'];
const AREAS = ['IOF', 'OF', 'LSS', 'SOCIALPSYKIATRI'];
const LANGUAGES = ['arabiska', 'finska', 'svenska', 'östgötska'];
const NONE = 'infinity';

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly program_areas: string[];
  readonly languages: string[];
  readonly accepts_age_from: number;
  readonly accepts_age_to: number;
  readonly pets: boolean;
  readonly step_free: boolean;
  readonly available_from: string;
  readonly approved_on: string;
}

interface Filter {
  readonly kinds?: string[];
  readonly statuses?: string[];
  readonly programAreas?: string[];
  readonly languages?: string[];
  readonly acceptsAge?: number;
  readonly availableBy?: string;
  readonly withOpenVacancy?: boolean;
  readonly stepFree?: boolean;
  readonly noPets?: boolean;
}

/** Few days, so that many rows share one and only their ids tell them apart. */
const day = fc.integer({ min: 0, max: 3 }).map((days) => addDays('2031-01-30', days));
const dayOrNone = fc.oneof(day, fc.constant(NONE));
const row: fc.Arbitrary<Omit<Row, 'id'>> = fc.record({
  kind: fc.constantFrom(...KINDS),
  status: fc.constantFrom('APPROVED', 'PAUSED', 'REGISTERED'),
  program_areas: fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1 }),
  languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES)),
  accepts_age_from: fc.integer({ min: 0, max: 15 }),
  accepts_age_to: fc.integer({ min: 15, max: 120 }),
  pets: fc.boolean(),
  step_free: fc.boolean(),
  available_from: dayOrNone,
  approved_on: dayOrNone,
});
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
    statuses: fc.uniqueArray(fc.constantFrom('APPROVED', 'PAUSED', 'ENDED')),
    programAreas: fc.uniqueArray(fc.constantFrom(...AREAS)),
    languages: fc.uniqueArray(fc.constantFrom(...LANGUAGES, 'klingonska'), { minLength: 1 }),
    acceptsAge: fc.integer({ min: 0, max: 120 }),
    availableBy: day,
    withOpenVacancy: fc.boolean(),
    stepFree: fc.boolean(),
    noPets: fc.boolean(),
  },
  { requiredKeys: [] },
);
const orderBy = fc.constantFrom('AVAILABLE_FROM', 'APPROVED_ON');

const EDGES = `query ($filter: CandidateFilter, $orderBy: CandidateOrder!, $first: Int!, $after: String) {
  candidates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const NODES = `query ($filter: CandidateFilter, $orderBy: CandidateOrder!, $first: Int!, $after: String) {
  candidates(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

describe('pages of candidates', () => {
  let district: TestDistrict;
  let rows: Row[];

  beforeAll(async () => {
    district = await startTestDistrict();
    rows = fc
      .sample(row, { numRuns: 150, seed: 2012 })
      .map((values, index) => ({ ...values, id: uuidOf(`row ${index}`) }));
    await insert(district, rows);
  });
  afterAll(() => district.stop());

  async function walk(query: string, variables: Variables): Promise<{ ids: string[]; cursors: string[] }> {
    const ids: string[] = [];
    const cursors: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data, errors } = await district.ask(STEWARD, query, { ...variables, after });
      expect(errors).toBeUndefined();
      const { nodes, edges, pageInfo } = data.candidates;
      const page = nodes ?? edges.map((edge: { node: unknown }) => edge.node);
      ids.push(...page.map((node: { id: string }) => node.id));
      cursors.push(...(edges ?? []).map((edge: { cursor: string }) => edge.cursor));
      if (edges) {
        expect(pageInfo.hasPreviousPage).toBe(after !== null);
        expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
        expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
      }
      if (!pageInfo.hasNextPage) return { ids, cursors };
      expect(page).toHaveLength(variables.first as number);
      after = pageInfo.endCursor;
    }
  }

  test('lead through every row that fits, once and in order, in both forms', async () => {
    await fc.assert(
      fc.asyncProperty(filter, orderBy, fc.integer({ min: 7, max: 100 }), async (filter, orderBy, first) => {
        const expected = expectedIds(rows, filter, orderBy);
        const { ids, cursors } = await walk(EDGES, { filter, orderBy, first });
        expect(ids).toEqual(expected);
        expect(cursors.map(bytesOf)).toEqual(cursors.map(bytesOf).sort(Buffer.compare));
        expect((await walk(NODES, { filter, orderBy, first })).ids).toEqual(expected);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('count all rows that fit, whatever the page', async () => {
    await fc.assert(
      fc.asyncProperty(filter, async (filter) => {
        const { data } = await district.ask(STEWARD, EDGES, { filter, orderBy: 'APPROVED_ON', first: 1 });
        expect(data.candidates.totalCount).toBe(expectedIds(rows, filter, 'APPROVED_ON').length);
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  test('go on after a row that has gone', async () => {
    const { ids, cursors } = await walk(EDGES, { orderBy: 'AVAILABLE_FROM', first: 100 });
    const gone = uuidOfId(ids[10]!);
    await district.dataSource.query('DELETE FROM candidate WHERE id = $1', [gone]);
    const variables = { orderBy: 'AVAILABLE_FROM', first: 5, after: cursors[10] };
    const { data } = await district.ask(STEWARD, NODES, variables);
    expect(data.candidates.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(11, 16));
    await insert(
      district,
      rows.filter(({ id }) => id === gone),
    );
  });

  test('refuse a cursor that is tampered with, of another order or of another list', async () => {
    const { cursors } = await walk(EDGES, { orderBy: 'AVAILABLE_FROM', first: 100 });
    const cursor = cursors[3]!;
    const ask = (after: string, orderBy = 'AVAILABLE_FROM') =>
      district.ask(STEWARD, NODES, { orderBy, first: 5, after });
    expect(codeOf(await ask(cursor, 'APPROVED_ON'))).toBe('INVALID_CURSOR');
    const list = await district.ask(
      STEWARD,
      'query ($after: String) { vacancies(after: $after) { totalCount } }',
      { after: cursor },
    );
    expect(codeOf(list)).toBe('INVALID_CURSOR');
    await fc.assert(
      fc.asyncProperty(
        fc.nat(cursor.length - 1),
        fc.constantFrom('A', 'z', '_', '+', "'", ''),
        async (at, letter) => {
          const tampered = cursor.slice(0, at) + letter + cursor.slice(at + 1);
          fc.pre(tampered !== cursor);
          expect(codeOf(await ask(tampered))).toBe('INVALID_CURSOR');
        },
      ),
      { numRuns: 60, seed: 9 },
    );
    for (const junk of [
      'x',
      'åäö',
      "' OR 1=1 --",
      'A'.repeat(5_000),
      Buffer.from('ca\0~').toString('base64url'),
    ]) {
      expect(codeOf(await ask(junk))).toBe('INVALID_CURSOR');
    }
  });

  test('are empty for districts that are not served here', async () => {
    const filter = { districts: ['bromma', 'atlantis'] };
    const { data } = await district.ask(STEWARD, EDGES, { filter, orderBy: 'APPROVED_ON', first: 5 });
    expect(data.candidates.totalCount).toBe(0);
    expect(data.candidates.edges).toEqual([]);
    const own = await district.ask(STEWARD, EDGES, {
      filter: { districts: ['farsta', 'bromma'] },
      orderBy: 'APPROVED_ON',
      first: 5,
    });
    expect(own.data.candidates.totalCount).toBe(rows.length);
  });
});

function expectedIds(rows: readonly Row[], filter: Filter, orderBy: string): string[] {
  const key = orderBy === 'AVAILABLE_FROM' ? 'available_from' : 'approved_on';
  const sortKey = (row: Row) => `${row[key]} farsta:${row.id}`;
  return rows
    .filter((row) => fits(row, filter))
    .map((row) => ({ row, key: sortKey(row) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ row }) => `farsta:${row.id}`);
}

function fits(row: Row, filter: Filter): boolean {
  const overlaps = (values: string[], wanted?: string[]) =>
    wanted === undefined || values.some((value) => wanted.includes(value));
  const { acceptsAge: age = row.accepts_age_from } = filter;
  return (
    overlaps([row.kind], filter.kinds) &&
    overlaps([row.status], filter.statuses) &&
    overlaps(row.program_areas, filter.programAreas) &&
    overlaps(row.languages, filter.languages) &&
    row.accepts_age_from <= age &&
    age <= row.accepts_age_to &&
    (filter.availableBy === undefined || row.available_from <= filter.availableBy) &&
    (filter.withOpenVacancy === undefined || filter.withOpenVacancy === (row.available_from !== NONE)) &&
    (filter.stepFree === undefined || filter.stepFree === row.step_free) &&
    (filter.noPets === undefined || filter.noPets === !row.pets)
  );
}

async function insert(district: TestDistrict, rows: readonly Row[]): Promise<void> {
  const rest = {
    district: 'farsta',
    area: 'Sköndal',
    interests: [],
    smoke_free: true,
    capacity: 1,
    protected_identity: false,
    noted_at: TODAY,
    checks_count_from: '-infinity',
    version: 1,
  };
  const values = rows.map((values) => ({ ...rest, ...values, sharing: 'CITY', checks_valid_until: TODAY }));
  await district.dataSource.query(
    'INSERT INTO candidate SELECT * FROM jsonb_populate_recordset(NULL::candidate, $1)',
    [JSON.stringify(values)],
  );
}

function bytesOf(cursor: string): Buffer {
  return Buffer.from(cursor, 'base64url');
}

function uuidOfId(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
