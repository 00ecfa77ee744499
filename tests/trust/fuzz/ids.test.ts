import fc from 'fast-check';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { emittedSchema } from '../../network/jest/emitted-schema';
import type { TestClaims } from '../../network/tokens';
import { fuzzWorld } from './fuzz-world';
import { type ArgumentPlace, argumentPlaces, nameOf, operationWith } from './generate/argument-places';
import { Choose } from './generate/choose';
import { expectHarmless } from './generate/harmless';
import { NASTY_IDS } from './generate/nasty';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, send, uuidOf } from './world';

/** A well-formed id of nothing. */
const NOBODYS = '0a0a0a0a-0a0a-4a0a-8a0a-0a0a0a0a0a0a';

/** Of every kind of caller to whom rows are foreign, one. */
const OUTSIDERS: readonly TestClaims[] = [
  { role: 'resursteam' },
  { role: 'kontaktsekreterare', district: 'farsta' },
  { role: 'handlaggare', district: 'kungsholmen' },
  { role: 'reporting' },
];

let places: readonly ArgumentPlace[];

const fuzz = fuzzWorld({ suite: 'ids' });

/** What names persons in one's own draft looks nobody up, and answers with what one has kept oneself. */
const OWN_DRAFT = /[.](draft|brokeringDraft|(keep|drop)(Brokering)?Draft)\(/;

beforeAll(async () => {
  const { apiSchema } = readSupergraph((await emittedSchema())['supergraph.graphql']!);
  places = argumentPlaces(apiSchema).filter(
    (place) => place.type === 'ID' && place.fields.length === 1 && !OWN_DRAFT.test(nameOf(place)),
  );
}, FUZZ_TIMEOUT_MS);

/** Those for whom the row is not there. */
function isForeign(id: string, claims: TestClaims): boolean {
  return (
    fuzz.world.secrets.some((secret) => secret.text === uuidOf(id) && !secret.isFor(claims)) &&
    !mayDecide(id, claims)
  );
}

/** Brokers name decisions that they may not read. */
function mayDecide(id: string, { role }: TestClaims): boolean {
  return role === 'resursteam' && Object.values(fuzz.world.decisions).includes(id);
}

const MAKE = (type: string, name: string) => {
  if (type === 'ID') return /district|code/i.test(name) ? 'farsta' : `farsta:${NOBODYS}`;
  if (type === 'Int') return name === 'birthYear' ? 2010 : 3;
  if (type === 'Date') return '2026-02-01';
  if (type === 'DateTime') return '2026-02-01T12:00:00Z';
  return type === 'Boolean' ? true : 'simning';
};

async function ask(place: ArgumentPlace, claims: TestClaims, id: string) {
  const body = operationWith(place, id, MAKE);
  const answer = await send(fuzz.world.hub.url, { claims, body });
  return { ...answer, json: expectHarmless(fuzz.world, answer, { claims, sent: JSON.stringify(body) }) };
}

/** All that tells one answer from another, but which id was sent. */
async function shapeOf(place: ArgumentPlace, claims: TestClaims, id: string): Promise<unknown> {
  const { status, headers, json } = await ask(place, claims, id);
  const length = headers['content-length'];
  return JSON.parse(JSON.stringify({ status, length, json }).replaceAll(id, '<id>'));
}

test('finds the fields that take ids', () => {
  expect(places.map(nameOf)).toEqual(
    expect.arrayContaining([
      'Query.candidate(id)',
      'Query.proposal(id)',
      'Mutation.setSharing(input.candidateId)',
    ]),
  );
});

test(
  'a row that is not for the caller and one that does not exist get the same answer, from every field that takes an id',
  async () => {
    let compared = 0;
    for (const place of places) {
      for (const claims of OUTSIDERS) {
        const ids = oneOfEach(fuzz.world.ids.filter((known) => isForeign(known, claims)));
        await Promise.all(ids.map((id) => expectIndistinguishable(place, claims, id)));
        compared += ids.length;
      }
    }
    expect(compared).toBeGreaterThan(200);
  },
  FUZZ_TIMEOUT_MS,
);

async function expectIndistinguishable(place: ArgumentPlace, claims: TestClaims, id: string): Promise<void> {
  const nobodys = id.includes(':') ? `${id.slice(0, id.indexOf(':'))}:${NOBODYS}` : NOBODYS;
  const [one, other] = await Promise.all([shapeOf(place, claims, id), shapeOf(place, claims, nobodys)]);
  const told = { place: nameOf(place), claims };
  expect({ ...told, answer: one }).toEqual({ ...told, answer: other });
}

/** One id of each kind of row and of one district only: of the others the rules are the same. */
function oneOfEach(ids: readonly string[]): readonly string[] {
  const { candidates, decisions, requests } = fuzz.world;
  const kinds = [
    ids.find((id) =>
      candidates.some(({ candidate, sharing }) => candidate === id && sharing !== 'PROTECTED'),
    ),
    ids.find((id) =>
      candidates.some(({ candidate, sharing }) => candidate === id && sharing === 'PROTECTED'),
    ),
    ids.find((id) => candidates.some(({ vacancy }) => vacancy === id)),
    ids.find((id) => Object.values(decisions).includes(id)),
    ids.find((id) => Object.values(requests).includes(id)),
  ];
  return kinds.filter((id) => id !== undefined);
}

test(
  'ids of every malformed kind are ids of nothing',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const place = choose.pick(places);
        const id = choose.chance(50) ? choose.pick(NASTY_IDS) : mangled(choose.pick(fuzz.world.ids), choose);
        await ask(place, choose.pick(CALLERS), id);
      }),
      cases(500),
    ),
  FUZZ_TIMEOUT_MS,
);

function mangled(id: string, choose: Choose): string {
  const at = choose.integer(0, id.length - 1);
  return choose.pick([
    id.toUpperCase(),
    id.slice(0, at),
    `${id.slice(0, at)}${choose.text(1)}${id.slice(at + 1)}`,
    `${id} `,
    id.replace(':', '::'),
    id.replace(/^[^:]*/, 'bromma'),
    id.replaceAll('-', ''),
    `${id}\0`,
  ]);
}
