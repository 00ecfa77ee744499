import fc from 'fast-check';
import { encodeStreamCursor } from '../../../engine/shard/stream/stream-cursor';
import { encodeEventCursor } from '../../../subgraphs/harness/outbox/event-cursor';
import { encodeCursor } from '../../../subgraphs/harness/paging/cursor';
import { SocketClient } from '../../network/socket-client';
import type { TestClaims } from '../../network/tokens';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { expectHarmless } from './generate/harmless';
import { NASTY_DATES, NASTY_TEXTS } from './generate/nasty';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, DISTRICTS, send, tokenOf } from './world';

/** A list that is read page by page. */
interface List {
  readonly name: string;
  /** The query of one page, with `$after`. */
  readonly query: string;
  readonly field: string;
}

const PAGE = '{ edges { cursor node { id } } pageInfo { hasNextPage endCursor } totalCount }';
/** A cursor may claim that districts are missing: then the page says so, and is harmless. */
const MERGED_PAGE = PAGE.replace('totalCount', 'totalCount missingDistricts { code }');
const MATCH_PAGE =
  '{ edges { cursor node { id: score candidate { id } } } pageInfo { hasNextPage endCursor } totalCount missingDistricts { code } }';
const NEEDS =
  '{ kind: KONTAKTPERSON, programArea: IOF, intervention: KONTAKTPERSON, ageFrom: 9, ageTo: 10, homeDistrict: "farsta", startsOn: "2040-01-01" }';

const list = (name: string, field: string, args: string, page = MERGED_PAGE): List => ({
  name,
  field,
  query: `query ($after: String) { ${field}(first: 2, after: $after${args}) ${page} }`,
});

const LISTS: readonly List[] = [
  list('candidates', 'candidates', ''),
  list('candidates by approval', 'candidates', ', orderBy: APPROVED_ON'),
  list('candidates of one district', 'candidates', ', filter: { districts: ["bromma"] }'),
  list('vacancies', 'vacancies', ''),
  list('matches', 'matchCandidates', `, needs: ${NEEDS}`, MATCH_PAGE),
  list('decisions', 'decisions', ', district: "farsta"', PAGE),
  list('requests', 'placementRequests', '', PAGE),
];

const UUID = '00000000-0000-4000-8000-000000000000';

/** Codes that tell a client that the cursor is no good. */
const CURSOR_CODES: ReadonlySet<unknown> = new Set(['INVALID_CURSOR', 'CURSOR_EXPIRED']);

/** By list and caller: what is answered without a cursor. */
const walks = new Map<string, Walk>();

interface Walk {
  readonly rows: ReadonlySet<string>;
  readonly codes: ReadonlySet<unknown>;
  readonly cursors: readonly string[];
}

const fuzz = fuzzWorld({ suite: 'cursors' });

beforeAll(async () => {
  for (const one of LISTS) {
    for (const claims of CALLERS) walks.set(keyOf(one, claims), await walk(one, claims));
  }
}, FUZZ_TIMEOUT_MS);

function keyOf({ name }: List, claims: TestClaims): string {
  return `${name} ${JSON.stringify(claims)}`;
}

async function walk(one: List, claims: TestClaims): Promise<Walk> {
  const rows = new Set<string>();
  const codes = new Set<unknown>();
  const cursors: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await readPage(one, claims, after);
    for (const row of page.rows) rows.add(row);
    for (const code of page.codes) codes.add(code);
    cursors.push(...page.cursors);
    if (!page.hasNextPage) return { rows, codes, cursors };
    after = page.endCursor;
  }
}

interface ReadPage {
  readonly rows: readonly string[];
  readonly codes: readonly unknown[];
  readonly cursors: readonly string[];
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

async function readPage({ query, field }: List, claims: TestClaims, after: unknown): Promise<ReadPage> {
  const body = { query, variables: { after } };
  const answer = await send(fuzz.world.hub.url, { claims, body });
  const { data, errors } = expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) });
  const connection = data?.[field];
  const edges: { cursor: string; node: { id: string; candidate?: { id: string } } }[] =
    connection?.edges ?? [];
  return {
    rows: edges.map(({ node }) => node.candidate?.id ?? node.id),
    codes: (errors ?? []).map(({ extensions }) => extensions?.['code']),
    cursors: edges.map(({ cursor }) => cursor),
    hasNextPage: connection?.pageInfo.hasNextPage ?? false,
    endCursor: connection?.pageInfo.endCursor,
  };
}

/** A cursor answers with rows that are seen without it, or is refused by a code of its own. */
async function expectNoMore(one: List, claims: TestClaims, cursor: string): Promise<void> {
  const page = await readPage(one, claims, cursor);
  const plain = walks.get(keyOf(one, claims))!;
  const context = { list: one.name, claims, cursor };
  expect({ ...context, rows: page.rows.filter((row) => !plain.rows.has(row)) }).toEqual({
    ...context,
    rows: [],
  });
  const expected = isStorable(cursor) ? CURSOR_CODES : new Set<unknown>(['BAD_USER_INPUT']);
  const codes = page.codes.filter((code) => !expected.has(code) && !plain.codes.has(code));
  expect({ ...context, codes }).toEqual({ ...context, codes: [] });
  if (page.codes.some((code) => CURSOR_CODES.has(code))) expect(page.rows).toEqual([]);
}

/** What cannot be stored is refused before anybody asks what it is for. */
function isStorable(text: string): boolean {
  return !/\0|\p{Cs}/u.test(text);
}

function anyCursor(choose: Choose): string {
  const all = [...walks.values()].flatMap(({ cursors }) => cursors);
  const make = choose.pick([genuine, flipped, cut, rewritten, handMade, marked, nonsense]);
  return make(choose, choose.pick(all));
}

const genuine = (_choose: Choose, cursor: string) => cursor;

function flipped(choose: Choose, cursor: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const at = choose.integer(0, bytes.length - 1);
  bytes[at] = bytes[at]! ^ (1 << choose.integer(0, 7));
  return bytes.toString('base64url');
}

function cut(choose: Choose, cursor: string): string {
  return choose.chance(50) ? cursor.slice(0, choose.integer(0, cursor.length - 1)) : `${cursor}${cursor}`;
}

/** One part changed, and the check made right again, as one who knows the format would. */
function rewritten(choose: Choose, cursor: string): string {
  const [name, ...parts] = Buffer.from(cursor, 'base64url').toString('utf8').split('\0').slice(0, -1);
  parts[choose.integer(0, parts.length - 1)] = choose.pick(PARTS);
  return encodeCursor(name!, parts);
}

const LIST_NAMES = [
  'ca',
  'cp',
  'va',
  'vs',
  'v',
  'ms',
  'cd',
  'ir',
  'al',
  'ar',
  'placementRequests',
  'proposals',
  'vacancyOpened',
  '',
];
const PARTS: readonly string[] = [
  ...['~', '~~', '0000000000', '2147483647', '2147483648', '9999999999', '7852516351', '-000000001'],
  ...['0001-01-01', '9999-12-31', '0000-00-00', '9999-99-99', ...NASTY_DATES],
  ...[
    '2012-08-15T00:00:00.000Z',
    '2011-13-45T99:99:99.999Z',
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ],
  ...[
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'a',
    'zzzz',
    '__proto__',
  ],
  ...['18446744073709551616', '99999999999999999999', '9223372036854775808', '0000000000000000000'],
  ...DISTRICTS,
  ...NASTY_TEXTS.map((text) => text.replaceAll('\0', '')),
];

function handMade(choose: Choose): string {
  const parts = Array.from({ length: choose.integer(1, 4) }, () => choose.pick(PARTS));
  return encodeCursor(choose.pick(LIST_NAMES), parts);
}

/** As if districts had been missing from an earlier page. */
function marked(choose: Choose, cursor: string): string {
  const text = choose.pick([
    'farsta=TIMEOUT',
    'bromma=UNREACHABLE,farsta=TIMEOUT',
    'x=TIMEOUT',
    '=',
    'farsta=X',
    '__proto__=TIMEOUT',
  ]);
  return `~${Buffer.from(text, 'utf8').toString('base64url')}~${cursor}`;
}

function nonsense(choose: Choose): string {
  return choose.chance(50) ? choose.pick(NASTY_TEXTS) : choose.text(40);
}

test('every list is read by somebody, and not by everybody', () => {
  for (const one of LISTS) {
    const sizes = CALLERS.map((claims) => walks.get(keyOf(one, claims))!.rows.size);
    expect({ list: one.name, isSame: Math.min(...sizes) === Math.max(...sizes) }).toEqual({
      list: one.name,
      isSame: false,
    });
  }
});

test(
  'any cursor, of another list, order, caller or district, tampered with or made by hand, shows no row that is not shown without',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        await expectNoMore(choose.pick(LISTS), choose.pick(CALLERS), anyCursor(choose));
      }),
      cases(800),
    ),
  FUZZ_TIMEOUT_MS,
);

test(
  'a cursor made by hand of keys that the database cannot compare is refused',
  async () => {
    const days = ['2011-02-30', '0000-00-00', '9999-99-99'].map((day) => ['ca', day, 'farsta', UUID]);
    const scores = ['2147483648', '5000000000', '7852516350'].map((score) => ['ms', score, 'farsta', UUID]);
    const moments = ['2011-13-45T99:99:99.999Z'].map((moment) => ['placementRequests', moment, UUID]);
    for (const [name, ...parts] of [
      ...days,
      ...days.map(([, ...rest]) => ['cd', ...rest]),
      ...scores,
      ...moments,
    ]) {
      const one = LISTS.find(({ field }) => field === FIELD_OF[name!])!;
      const page = await readPage(
        one,
        one.field === 'decisions' ? CALLERS[2]! : CALLERS[0]!,
        encodeCursor(name!, parts),
      );
      expect({ parts, codes: page.codes }).toEqual({ parts, codes: ['INVALID_CURSOR'] });
    }
  },
  FUZZ_TIMEOUT_MS,
);

const FIELD_OF: Readonly<Record<string, string>> = {
  ca: 'candidates',
  cd: 'decisions',
  ms: 'matchCandidates',
  placementRequests: 'placementRequests',
};

const REPORTER: TestClaims = { role: 'rapportor', district: 'bromma' };
const REVIEWER: TestClaims = { role: 'admin', district: 'bromma' };
const MOMENT = '2011-13-45T99:99:99.999999Z';
const QUARTER = ', district: "bromma", year: 2026, quarter: 1';

test.each([
  [
    'ir',
    REPORTER,
    list('reports', 'individualReports', QUARTER, PAGE),
    ['2011-02-30', 'bromma', UUID, 'EXECUTION'],
  ],
  ['al', REVIEWER, list('log', 'accessLog', ', district: "bromma"', PAGE), [MOMENT, 'bromma', '1', '1']],
  ['ar', REVIEWER, list('reviews', 'accessReviews', ', district: "bromma"', PAGE), [MOMENT, UUID]],
])('nor one of list %s, which few may read', async (name, claims, one, parts) => {
  expect(await readPage(one, claims, undefined)).toMatchObject({ codes: [] });
  expect(await readPage(one, claims, encodeCursor(name, parts))).toMatchObject({ codes: ['INVALID_CURSOR'] });
});

test(
  'a stream’s cursor that is none of its own ends it with a typed error',
  async () => {
    const authorization = `Bearer ${await tokenOf(CALLERS[0]!)}`;
    const socket = await SocketClient.connect(fuzz.world.hub.url, { authorization });
    const space = await spaceOf(authorization);
    const beyond = [
      encodeEventCursor(space, { tx: 2n ** 64n, id: 1n }),
      encodeEventCursor(space, { tx: 19_999_999_999_999_999_999n, id: 1n }),
      encodeEventCursor(space, { tx: 1n, id: 2n ** 63n }),
      encodeEventCursor({ ...space, epoch: NO_EPOCH }, { tx: 1n, id: 1n }),
    ];
    const streams = beyond.map((cursor) => encodeStreamCursor(new Map([['farsta', cursor]])));
    const own = [...walks.values()].flatMap(({ cursors }) => cursors)[0]!;
    const cursors = [
      '',
      'x',
      own,
      ...beyond,
      ...streams,
      ...NASTY_TEXTS.filter((text) => text !== '' && !text.startsWith('since:')),
    ];
    for (const field of ['vacancyOpened', 'requestOpened', 'proposalChanged']) {
      for (const after of cursors.filter((cursor) => cursor !== '')) {
        const id = socket.start({
          query: `subscription ($after: String) { ${field}(after: $after) { cursor } }`,
          variables: { after },
        });
        const { type, payload } = await socket.take(id);
        const errors = type === 'next' ? payload.errors : payload;
        expect({ field, after, code: errors?.[0]?.extensions?.code }).toEqual({
          field,
          after,
          code: isStorable(after)
            ? expect.stringMatching(/^(INVALID_CURSOR|CURSOR_EXPIRED)$/)
            : 'BAD_USER_INPUT',
        });
      }
    }
    socket.close();
  },
  FUZZ_TIMEOUT_MS,
);

const NO_EPOCH = '00000000-0000-4000-8000-000000000000';

/** Where Farsta's positions are valid, as a subscriber can read it in a cursor of his own. */
async function spaceOf(authorization: string): Promise<{ topic: string; epoch: string }> {
  const socket = await SocketClient.connect(fuzz.world.hub.district('farsta').url, { authorization });
  const query = `subscription { vacancyOpened(after: "since:${new Date().toISOString()}") { cursor } }`;
  const { payload } = await socket.take(socket.start({ query }));
  socket.close();
  const [topic, epoch] = Buffer.from(payload.data.vacancyOpened.cursor, 'base64url')
    .toString('utf8')
    .split('\0');
  return { topic: topic!, epoch: epoch! };
}
