import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Disagreement } from '../../../commands/check/compare/comparison';
import { KINDS, type Kind } from '../../../commands/check/compare/kinds';
import { groupBy } from '../../../platform/collections/group-by';
import { projectFile } from '../../../platform/settings/project-file';
import { compareHub } from './compare-hub';
import { CopiedHub, type Planting } from './copied-hub';
import { DIRECTIONS } from './live-three';
import type { Lives, Plant } from './plants/plant';
import { groupPlants, type LifeName } from './plants/plant-groups';

jest.setTimeout(60_000);

let hub: CopiedHub;

beforeAll(async () => {
  hub = await CopiedHub.start();
});

afterAll(() => hub?.stop());

test('the copies agree before anything is planted', async () => {
  const { disagreements, rows } = await compareHub(hub.urls, hub.registry);
  expect(disagreements).toEqual([]);
  expect(rows).toBeGreaterThan(20);
});

const { apart, alone } = groupPlants();

interface Planted extends Planting {
  readonly kinds: readonly Kind[];
}

function plantedOf(plant: Plant, kind: Kind, lives: Lives): Planted {
  const [side, sql, ...others] = plant(lives);
  const place = side === 'formedling' ? side : lives[side];
  return { place, sql, kinds: [kind, ...others] };
}

async function find(plantings: readonly Planting[]): Promise<readonly Disagreement[]> {
  const { disagreements, away } = await hub.withPlanted(plantings, (urls) => compareHub(urls, hub.registry));
  expect(away).toEqual([]);
  for (const { ids } of disagreements) expect(Object.values(ids).some((id) => id !== null)).toBe(true);
  return disagreements;
}

/** Of which district's proposals it is, and which of them; undefined for none of them. */
function lifeOf({ ids }: Disagreement): string | undefined {
  const named = Object.values(ids).map((id) => id?.split(':').at(-1));
  for (const { asking, ...lives } of hub.lives)
    for (const name of ['live', 'declined', 'confirmed'] satisfies LifeName[])
      if (Object.values(lives[name]).some((id) => named.includes(id))) return `${asking} ${name}`;
  return undefined;
}

const kindsIn = (kinds: readonly Kind[]) => [...new Set(kinds)].sort();

test.each(apart.map((group) => ({ group, names: group.map(({ name }) => name).join(', ') })))(
  'found where they were planted, whoever asks, and nothing else: $names',
  async ({ group }) => {
    const planted = hub.lives.flatMap((lives) =>
      group.map(({ plant, kind, life }) => ({
        ...plantedOf(plant, kind, lives),
        of: `${lives.asking} ${life}`,
      })),
    );
    const found = await find(planted);
    const byLife = groupBy(found, lifeOf);
    const told = [...byLife].map(([of, those]) => [of, kindsIn(those.map(({ kind }) => kind))] as const);
    expect(new Map(told)).toEqual(new Map(planted.map(({ of, kinds }) => [of, kindsIn(kinds)])));
  },
);

test.each(alone.flatMap((one) => DIRECTIONS.map(({ asking }) => ({ ...one, asking }))))(
  'found where it was planted, and nothing else: $name; $asking asks',
  async ({ plant, kind, asking }) => {
    const planted = plantedOf(plant, kind, hub.livesOf(asking));
    expect(kindsIn((await find([planted])).map((one) => one.kind))).toEqual(kindsIn(planted.kinds));
  },
);

test('what is late counts where a process runs that should have done it', async () => {
  const { giving, live: pending } = hub.livesOf('bromma');
  const sql = `UPDATE vacancy SET held_until = now() - interval '2 hours' WHERE id = '${pending.vacancy}'`;
  await hub.withPlanted([{ place: giving, sql }], async (urls) => {
    const kinds = async () =>
      (await compareHub(urls, hub.registry)).disagreements.map(({ kind }) => kind).sort();
    expect(await kinds()).toEqual(['HOLD_DIFFERS']);
    const process = new Client({ connectionString: urls.get(giving)! });
    await process.connect();
    expect(await kinds()).toEqual(['HOLD_DIFFERS', 'OVERDUE']);
    await process.end();
  });
});

test('every kind is in the handbook of operations, with what to do', () => {
  const handbook = readFileSync(projectFile('docs', 'operations.md'), 'utf8');
  for (const [kind, whatToDo] of Object.entries(KINDS))
    expect(handbook.toLowerCase()).toContain(`| \`${kind.toLowerCase()}\` | ${whatToDo.toLowerCase()}. |`);
});
