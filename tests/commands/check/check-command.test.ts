import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../../commands/check/compare/kinds';
import { testRunFolder } from '../../network/run-folder';
import { runCommand } from '../run-command';
import { compareHub } from './compare-hub';
import { CopiedHub, PLACES } from './copied-hub';
import { PLANTS } from './plants/plants';

jest.setTimeout(60_000);

let hub: CopiedHub;

beforeAll(async () => {
  hub = await CopiedHub.start();
});

afterAll(() => hub?.stop());

/** A line for each database, as it has been read. */
const PROGRESS =
  /^comparing 3 databases\n(farsta|bromma|formedling): \d+ rows compared \(1 of 3\)\n\w+: \d+ rows compared \(2 of 3\)\n\w+: \d+ rows compared \(3 of 3\)\n$/;

test('the command names each with what to do, changes nothing, and ends with 1', async () => {
  const file = join(testRunFolder(), 'check-districts.json');
  writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
  const known = hub.livesOf('bromma');
  const { declined } = known;
  const [, sql] = PLANTS.GRANT_LASTS[0]!(known);
  await hub.withPlanted([{ place: known.giving, sql }], async (urls) => {
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
    [...hub.urls].flatMap(([name, url]) => {
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
    const known = hub.livesOf('bromma');
    const [kind, place] =
      away === 'farsta' ? (['WAITING_DIFFERS', 'bromma'] as const) : (['SHARING_DIFFERS', 'farsta'] as const);
    const [, sql] = PLANTS[kind][0]!(known);
    await hub.withPlanted([{ place, sql }], async (urls) => {
      const there = new Map<string, string>(urls).set(away, 'postgres://127.0.0.1:1/nowhere');
      const { disagreements } = await compareHub(there, hub.registry);
      expect(disagreements.map((one) => one.kind)).toEqual([kind]);
    });
  });
});

test('where none can be read, nothing is said to agree', async () => {
  const file = join(testRunFolder(), 'check-districts-none.json');
  writeFileSync(file, JSON.stringify({ districts: hub.registry.all }));
  const databases = PLACES.flatMap((name) => ['--database', `${name}=postgres://127.0.0.1:1/nowhere`]);
  const told = await runCommand(['check', ...databases], {
    DISTRICTS_FILE: file,
    DISTRICTS_ON: '2012-08-15',
  });
  expect(told).toMatchObject({
    code: 2,
    out: 'nothing was compared: farsta, bromma, formedling could not be read\n',
  });
});
