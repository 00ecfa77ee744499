import { readSupergraph } from '../../../engine/operation/supergraph';
import { emittedSchema } from '../../network/jest/emitted-schema';
import type { TestClaims } from '../../network/tokens';
import { fuzzWorld } from './fuzz-world';
import { type ArgumentPlace, argumentPlaces, nameOf, operationWith } from './generate/argument-places';
import { expectHarmless } from './generate/harmless';
import { FUZZ_TIMEOUT_MS } from './settings';
import { StatementCapture } from './statement-capture';
import { CALLERS, send, tokenOf } from './world';

const MARK = 'zq7marked';

/** Texts that would end a literal, begin a comment, stand for a parameter or mean more than themselves in a pattern. */
const INJECTIONS: readonly string[] = [
  `${MARK}'; DROP TABLE candidate; --`,
  `${MARK}" OR 1=1 /*`,
  `${MARK}\\'; SELECT pg_sleep(9); --`,
  `$1 ${MARK} $2`,
  `${MARK}%_\\%`,
  `${MARK}’ OR ’1’=’1`,
  `${MARK}'::regclass`,
  `{${MARK}}`,
  `$$${MARK}$$`,
];

let places: readonly ArgumentPlace[];
let statements: StatementCapture;

beforeAll(async () => {
  const { apiSchema } = readSupergraph((await emittedSchema())['supergraph.graphql']!);
  places = argumentPlaces(apiSchema).filter(({ type }) => type === 'String' || type === 'ID');
  statements = new StatementCapture();
}, FUZZ_TIMEOUT_MS);

const fuzz = fuzzWorld({});

afterAll(() => statements?.restore());

const marked = (texts: Iterable<string>) => [...texts].filter((text) => text.includes(MARK));

/** The callers whose texts get furthest: to the database, past every rule of who may what. */
const INSIDERS: readonly TestClaims[] = [CALLERS[0]!, CALLERS[1]!, CALLERS[2]!];

/** Where an id must be one for the text beside it to be read at all. */
function make(type: string, name: string): unknown {
  if (type === 'ID' && /candidate/i.test(name)) return fuzz.world.candidates[0]!.candidate;
  if (type === 'ID' && /vacancy/i.test(name)) return fuzz.world.candidates[0]!.vacancy;
  if (type === 'ID' && /decision/i.test(name)) return fuzz.world.decisions['farsta'];
  if (type === 'ID' && /request/i.test(name)) return fuzz.world.requests['farsta'];
  if (type === 'ID') return /district|code/i.test(name) ? 'farsta' : fuzz.world.candidates[0]!.candidate;
  if (type === 'Int') return name === 'birthYear' ? 2010 : 3;
  if (type === 'Date') return name === 'validUntil' ? '2026-12-31' : '2026-02-01';
  if (type === 'DateTime') return '2026-02-01T12:00:00Z';
  if (type === 'Boolean') return false;
  return name === 'area' ? 'Farsta' : name === 'languages' ? 'svenska' : 'simning';
}

test(
  'no text of a client is ever part of a statement, whichever argument it comes by',
  async () => {
    const answered = new Set<string>();
    const tried = places.filter((place) => !CHANGES_THE_WORLD.test(nameOf(place)));
    for (const [index, place] of tried.entries()) {
      const tries = INSIDERS.flatMap((claims, caller) =>
        textsOf(index + caller).map((text) => ({ claims, text })),
      );
      await Promise.all(
        tries.map(async ({ claims, text }) => {
          const body = operationWith(place, text, make);
          const answer = await send(fuzz.world.hub.url, { claims, body });
          const { errors } = expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) });
          if (!errors) answered.add(nameOf(place));
        }),
      );
    }
    expect(marked(statements.texts)).toEqual([]);
    // The texts did get there, as values; words of the vocabularies are none of them.
    expect(marked(statements.values).length).toBeGreaterThan(15);
    expect([...answered]).toEqual(
      expect.arrayContaining([
        'Mutation.registerCandidate(input.name)',
        'Mutation.registerCandidate(input.phone)',
      ]),
    );
  },
  FUZZ_TIMEOUT_MS,
);

/** Others at every place and for every caller; together all of them. */
const textsOf = (turn: number) => INJECTIONS.filter((_, index) => (index + turn) % 3 === 0);

/** What changes who may see the world's rows is left alone. */
const CHANGES_THE_WORLD = /withdrawVacancy|withdrawRequest|proposeCandidate|setSharing/;

test('nor any text of a header or a token', async () => {
  for (const text of INJECTIONS) {
    const claims: TestClaims = { role: 'kontaktsekreterare', district: 'farsta', sub: text };
    const query = `mutation ($input: RegisterCandidateInput!) { registerCandidate(input: $input) { id } }`;
    const input = {
      ...{ district: 'farsta', kind: 'KONTAKTPERSON', name: 'Ada', area: 'Fagersjö', programAreas: ['IOF'] },
      ...{ languages: [], interests: [], acceptsAgeFrom: 1, acceptsAgeTo: 9 },
    };
    const headers = {
      authorization: `Bearer ${await tokenOf(claims)}`,
      'idempotency-key': encodeURIComponent(text).replaceAll('%', "'"),
    };
    const answer = await send(fuzz.world.hub.url, { claims, body: { query, variables: { input } }, headers });
    expectHarmless(fuzz.world, answer, { claims, sent: text });
  }
  expect(marked(statements.texts)).toEqual([]);
});
