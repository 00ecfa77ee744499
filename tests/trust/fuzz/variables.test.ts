import fc from 'fast-check';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { emittedSchema } from '../../network/jest/emitted-schema';
import { fuzzWorld } from './fuzz-world';
import {
  type ArgumentPlace,
  argumentPlaces,
  type MakeScalar,
  nameOf,
  operationWith,
} from './generate/argument-places';
import { Choose } from './generate/choose';
import { expectHarmless } from './generate/harmless';
import { commandIds } from './generate/input-pool';
import { NASTY_DATES, NASTY_IDS, NASTY_NUMBERS, NASTY_TEXTS } from './generate/nasty';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, send } from './world';

let places: readonly ArgumentPlace[];

const fuzz = fuzzWorld({ suite: 'variables' });

beforeAll(async () => {
  places = argumentPlaces(readSupergraph((await emittedSchema())['supergraph.graphql']!).apiSchema);
}, FUZZ_TIMEOUT_MS);

const LONG = 'å'.repeat(300_000);

/** JSON as no client library would send it: `__proto__` as an own key, types mixed, numbers beyond all types. */
const OTHER_VALUES: readonly string[] = [
  'null',
  'true',
  '[]',
  '{}',
  '[[[[]]]]',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":"x","valueOf":null,"length":1e9}',
  '1e400',
  '-1e400',
  '123456789012345678901234567890',
  '"NaN"',
  '[null]',
  JSON.stringify(LONG),
  `${'['.repeat(2_000)}${']'.repeat(2_000)}`,
];

const NASTY_BY_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  ID: NASTY_IDS,
  Int: NASTY_NUMBERS,
  Date: NASTY_DATES,
  DateTime: NASTY_DATES.map((day) => `${day}T00:00:00Z`),
};

/** What stands in the other places: ids that commands may be tried on, days of today. */
function usually(choose: Choose, kind: ArgumentPlace['kind']): MakeScalar {
  const ids = kind === 'mutation' ? commandIds(fuzz.world) : fuzz.world.ids;
  return (type, name) => {
    if (type === 'ID') return /district|code/i.test(name) ? 'farsta' : choose.pick(ids);
    if (type === 'Int') return name === 'birthYear' ? 2010 : 3;
    if (type === 'Date') return name.startsWith('decidedOn') ? '2026-01-01' : '2026-02-01';
    if (type === 'DateTime') return '2026-02-01T12:00:00Z';
    if (type === 'Boolean') return true;
    return name === 'area' ? 'Farsta' : name === 'languages' ? 'svenska' : 'simning';
  };
}

async function tryAt(place: ArgumentPlace, json: string, choose: Choose): Promise<void> {
  const claims = choose.pick(CALLERS);
  const marker = '"@@value@@"';
  const operation = operationWith(place, '@@value@@', usually(choose, place.kind));
  const body = JSON.stringify(operation).replace(marker, () => json);
  const answer = await send(fuzz.world.hub.url, { claims, body });
  expectHarmless(fuzz.world, answer, { claims, sent: body });
}

test('finds the places that take values', () => {
  expect(places.map(nameOf)).toEqual(
    expect.arrayContaining([
      'Query.candidates(filter.languages)',
      'Candidate.identity(purpose)',
      'Mutation.registerCandidate(input.name)',
      'Mutation.requestPlacement(input.needs.interests)',
    ]),
  );
});

test(
  'a value of the right type that cannot be meant is refused at every place',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const place = choose.pick(places);
        const value = choose.pick(NASTY_BY_TYPE[place.type] ?? NASTY_TEXTS);
        await tryAt(place, JSON.stringify(value), choose);
      }),
      cases(600),
    ),
  FUZZ_TIMEOUT_MS,
);

test(
  'a value of another type, deep, long or poisonous, is refused at every place',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        await tryAt(choose.pick(places), choose.pick(OTHER_VALUES), choose);
        expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
      }),
      cases(300),
    ),
  FUZZ_TIMEOUT_MS,
);

test(
  'NUL, which no text of the database can hold, is the client’s mistake at every place that takes text',
  async () => {
    const choose = new Choose(((_: unknown, { min }: { min: number }) => min) as never);
    for (const place of places.filter(({ type }) => type === 'String' || type === 'ID')) {
      for (const claims of CALLERS) {
        const body = operationWith(place, 'a\0b', usually(choose, place.kind));
        const answer = await send(fuzz.world.hub.url, { claims, body });
        expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) });
      }
    }
  },
  FUZZ_TIMEOUT_MS,
);

test('variables that are no object, and names of the prototype among them, are refused or ignored', async () => {
  const query = 'query ($first: Int!) { candidates(first: $first) { totalCount } }';
  for (const json of [...OTHER_VALUES, '{"first":1,"__proto__":{"first":2}}', '{"__proto__":{"first":1}}']) {
    const claims = CALLERS[0]!;
    const body = `{"query":${JSON.stringify(query)},"variables":${json}}`;
    expectHarmless(fuzz.world, await send(fuzz.world.hub.url, { claims, body }), { claims, sent: body });
  }
  expect(({} as Record<string, unknown>)['first']).toBeUndefined();
});
