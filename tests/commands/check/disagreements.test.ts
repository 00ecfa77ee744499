import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { KINDS, type Kind } from '../../../commands/check/compare/kinds';
import { projectFile } from '../../../platform/settings/project-file';
import {
  acceptAll,
  answer,
  confirm,
  enterPool,
  expectData,
  handler,
  openRequest,
  propose,
} from '../../network/brokering-life';
import { type TestDatabase, testServerUrl } from '../../network/database';
import { testRunFolder } from '../../network/run-folder';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { until } from '../../network/until';
import { runCommand } from '../run-command';
import { compareHub } from './compare-hub';
import { copyDatabase } from './copy-database';
import type { Life, Lives } from './plants/plant';
import { PLANTS } from './plants/plants';

jest.setTimeout(60_000);

const PLACES = ['farsta', 'bromma', 'formedling'] as const;
type Place = (typeof PLACES)[number];
type District = Exclude<Place, 'formedling'>;

const DIRECTIONS: readonly { readonly asking: District; readonly giving: District }[] = [
  { asking: 'bromma', giving: 'farsta' },
  { asking: 'farsta', giving: 'bromma' },
];

let hub: TestHub;
const lives = new Map<District, Lives>();
const copies = new Map<Place, TestDatabase>();

const uuid = (id: string) => id.split(':')[1]!;

/** Ids without their district. */
async function begin({ asking, giving }: (typeof DIRECTIONS)[number]): Promise<Life> {
  const { request, decision } = await openRequest(hub.ask, asking);
  const { candidate, vacancy } = await enterPool(hub.ask, giving);
  const data = await expectData(propose(hub.ask, { requestId: request, vacancyId: vacancy }));
  return {
    proposal: data.proposeCandidate.id,
    request,
    candidate: uuid(candidate),
    vacancy: uuid(vacancy),
    decision: uuid(decision),
    placement: '',
  };
}

async function live(direction: (typeof DIRECTIONS)[number]): Promise<void> {
  const { asking, giving } = direction;
  const [pending, declined, confirmed] = [
    await begin(direction),
    await begin(direction),
    await begin(direction),
  ];
  const decline = { proposalId: declined.proposal, party: 'CLIENT', answer: 'DECLINE', reason: 'Nej' };
  await expectData(answer(hub.ask, decline, handler(asking)));
  await acceptAll(hub.ask, confirmed.proposal, { asking, giving });
  await expectData(confirm(hub.ask, confirmed.proposal));
  lives.set(asking, { asking, giving, live: pending, declined, confirmed });
}

beforeAll(async () => {
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  for (const direction of DIRECTIONS) await live(direction);
  const urls: Record<Place, string> = {
    farsta: hub.district('farsta').databaseUrl,
    bromma: hub.district('bromma').databaseUrl,
    formedling: hub.formedlingDatabaseUrl,
  };
  await until(
    async () => (await compareHub(new Map(Object.entries(urls)), hub.registry)).disagreements,
    (disagreements) => disagreements.length === 0,
  );
  for (const place of PLACES)
    copies.set(place, await copyDatabase(place === 'formedling' ? 'formedling' : 'district', urls[place]));
  const rows = await query(
    urls.formedling,
    'SELECT proposal_id AS proposal, placement_id AS id FROM confirmation',
  );
  for (const [asking, found] of lives) {
    const row = rows.find(({ proposal }) => proposal === found.confirmed.proposal)!;
    lives.set(asking, { ...found, confirmed: { ...found.confirmed, placement: uuid(String(row['id'])) } });
  }
});

afterAll(async () => {
  await hub?.stop();
  for (const copy of copies.values()) await copy.drop();
});

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const answers = await client.query(text);
    return Array.isArray(answers) ? [] : answers.rows;
  } finally {
    await client.end();
  }
}

/** The copies, of which one has been changed; that one is dropped after. */
async function withPlanted<T>(
  place: Place,
  sql: string,
  work: (urls: ReadonlyMap<string, string>) => Promise<T>,
): Promise<T> {
  const name = `test_planted_${randomUUID().replaceAll('-', '')}`;
  const source = new URL(copies.get(place)!.url).pathname.slice(1);
  await query(testServerUrl(), `CREATE DATABASE ${name} TEMPLATE ${source}`);
  try {
    const url = new URL(testServerUrl());
    url.pathname = `/${name}`;
    await query(url.href, sql);
    return await work(
      new Map(PLACES.map((other) => [other, other === place ? url.href : copies.get(other)!.url])),
    );
  } finally {
    await query(testServerUrl(), `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

test('the copies agree before anything is planted', async () => {
  const urls = new Map([...copies].map(([place, { url }]) => [place, url]));
  const { disagreements, rows } = await compareHub(urls, hub.registry);
  expect(disagreements).toEqual([]);
  expect(rows).toBeGreaterThan(20);
});

const plants = (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
  PLANTS[kind].flatMap((plant, index) =>
    DIRECTIONS.map(({ asking }) => ({ kind, plant, asking, way: index + 1 })),
  ),
);

test.each(plants)(
  '$kind is found where it was planted, way $way, and nothing else; $asking asks',
  async ({ kind, plant, asking }) => {
    const known = lives.get(asking)!;
    const [side, sql, ...others] = plant(known);
    const place = side === 'formedling' ? side : known[side];
    const { disagreements, away } = await withPlanted(place, sql, (urls) => compareHub(urls, hub.registry));
    expect(away).toEqual([]);
    const found = [...new Set(disagreements.map((one) => one.kind))].sort();
    expect(found).toEqual([kind, ...others].sort());
    for (const { ids } of disagreements) expect(Object.values(ids).some((id) => id !== null)).toBe(true);
  },
);

test('what is late counts where a process runs that should have done it', async () => {
  const { giving, live: pending } = lives.get('bromma')!;
  const late = `UPDATE vacancy SET held_until = now() - interval '2 hours' WHERE id = '${pending.vacancy}'`;
  await withPlanted(giving, late, async (urls) => {
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

/** A line for each database, as it has been read. */
const PROGRESS =
  /^comparing 3 databases\n(farsta|bromma|formedling): \d+ rows compared \(1 of 3\)\n\w+: \d+ rows compared \(2 of 3\)\n\w+: \d+ rows compared \(3 of 3\)\n$/;

test('the command names each with what to do, changes nothing, and ends with 1', async () => {
  const file = join(testRunFolder(), 'check-districts.json');
  writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
  const known = lives.get('bromma')!;
  const { declined } = known;
  const [side, sql] = PLANTS.GRANT_LASTS[0]!(known);
  const place = known[side as 'giving'];
  await withPlanted(place, sql, async (urls) => {
    const databases = [...urls].flatMap(([name, url]) => ['--database', `${name}=${url}`]);
    const environment = { DISTRICTS_FILE: file, DISTRICTS_ON: '2012-08-15' };
    // One after the other: each would take the other for a process that works.
    const told = await runCommand(['check', ...databases], environment);
    const json = await runCommand(['check', '--json', ...databases], environment);
    expect(told).toMatchObject({ code: 1, errors: expect.stringMatching(PROGRESS) });
    expect(told.out).toMatch(/^1 disagreement of 3 databases, \d+ rows compared\n$/m);
    expect(told.out).toContain(
      `GRANT_LASTS: ${KINDS.GRANT_LASTS}\n  proposal ${declined.proposal}, candidate`,
    );
    expect(json).toMatchObject({ code: 1, errors: '' });
    expect(JSON.parse(json.out)).toMatchObject({
      compared: [...PLACES],
      away: [],
      disagreements: [
        {
          kind: 'GRANT_LASTS',
          mendsItself: false,
          ids: { proposal: declined.proposal },
          whatToDo: KINDS.GRANT_LASTS,
        },
      ],
    });
    expect((await compareHub(urls, hub.registry)).disagreements).toHaveLength(1);
  });
});

describe.each(PLACES)('where the database of %s is away', (away) => {
  const urlsWithout = () =>
    [...copies].flatMap(([name, { url }]) => {
      const there = new URL(url);
      if (name === away) there.pathname = '/nowhere';
      return ['--database', `${name}=${there.href}`];
    });

  test('the command names it, compares the others, and ends with 2', async () => {
    const file = join(testRunFolder(), `check-districts-${away}.json`);
    writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
    const environment = { DISTRICTS_FILE: file, DISTRICTS_ON: '2012-08-15' };
    const others = PLACES.filter((place) => place !== away);
    // One after the other: each would take the other for a process that works.
    const told = await runCommand(['check', ...urlsWithout()], environment);
    const json = await runCommand(['check', '--json', ...urlsWithout()], environment);
    expect([told.code, json.code]).toEqual([2, 2]);
    expect(told.errors).toContain(
      `${away}: the database cannot be connected to: database "nowhere" does not exist\n`,
    );
    for (const other of others) expect(told.errors).toMatch(new RegExp(`^${other}: \\d+ rows compared`, 'm'));
    expect(told.out).toMatch(
      new RegExp(
        `^2 databases agree, \\d+ rows compared; ${away} could not be read, nor what others know of it\n$`,
      ),
    );
    expect(JSON.parse(json.out)).toMatchObject({
      compared: others,
      away: [{ database: away, problem: expect.stringContaining('does not exist') }],
      disagreements: [],
    });
  });

  test('what the others disagree about within themselves is found', async () => {
    const known = lives.get('bromma')!;
    const [kind, place] =
      away === 'farsta' ? (['WAITING_DIFFERS', 'bromma'] as const) : (['SHARING_DIFFERS', 'farsta'] as const);
    const [, sql] = PLANTS[kind][0]!(known);
    await withPlanted(place, sql, async (urls) => {
      const there = new Map(urls).set(away, 'postgres://127.0.0.1:1/nowhere');
      const { disagreements } = await compareHub(there, hub.registry);
      expect(disagreements.map((one) => one.kind)).toEqual([kind]);
    });
  });
});
