import { mkdtempSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { WebSocketServer } from 'ws';
import { dataFolder, prepareDataFolder } from '../../hub/data-folder/data-folder';
import { ensureDemonstrationKeys } from '../../hub/demonstration/demonstration-keys';
import { createTestDatabase } from '../network/database';
import { testRunFolder } from '../network/run-folder';
import { type Ended, runCommand } from './run-command';

/** Ends a line, clears a terminal, hides the order of letters. */
const EVIL = 'Sofia\u001b[2J\u009b31m\u202e\u2028\r\n slut \\u{1b}';
const VACANCY = {
  cursor: 'c1',
  vacancy: {
    startsOn: EVIL,
    candidate: { kind: 'KONTAKTFAMILJ', languages: [EVIL], district: { name: EVIL } },
  },
};

/** A hub that answers whatever it is told to, and tells of one vacancy. */
let hub: Server;
let answer: unknown;
let url: string;
let dataDir: string;

beforeAll(async () => {
  hub = createServer((_request, response) => response.end(JSON.stringify(answer)));
  const sockets = new WebSocketServer({ server: hub, handleProtocols: () => 'graphql-transport-ws' });
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { type, id } = JSON.parse(String(data));
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      if (type !== 'subscribe') return;
      socket.send(JSON.stringify({ type: 'next', id, payload: { data: { vacancyOpened: VACANCY } } }));
      socket.send(JSON.stringify({ type: 'error', id, payload: [{ message: 'the end' }] }));
    }),
  );
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/graphql`;
  dataDir = mkdtempSync(join(testRunFolder(), 'json-'));
  await prepareDataFolder(dataDir);
  await ensureDemonstrationKeys(dataFolder(dataDir).keys);
});
afterAll(() => hub.close());

/** Each line is one value, and nothing in it is obeyed by a terminal. */
function read({ out }: Ended): unknown[] {
  expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028-\u202e]/u);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('token', async () => {
  const ended = await runCommand(['token', '--role', 'admin', '--ttl', '1m', '--json'], {
    HUB_DATA_DIR: dataDir,
  });
  expect(read(ended)).toEqual([
    {
      token: expect.stringMatching(/^ey[\w-]+\.[\w-]+\.[\w-]+$/),
      role: 'admin',
      subject: 'demo-admin',
      ttlSeconds: 60,
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/#token=ey/),
    },
  ]);
});

test('match', async () => {
  const placementRequest = {
    matchesWanted: 1,
    matches: { totalCount: 0, missingDistricts: [], nodes: [EVIL] },
  };
  answer = { data: { placementRequest } };
  const ended = await runCommand(['match', '--request', '1', '--url', url, '--token', 't', '--json']);
  expect(read(ended)).toEqual([placementRequest]);
});

test.each([
  [[], 'unexecutedDecisionTables', [{ law: EVIL, cells: [] }]],
  [['--quarter', '1'], 'unexecutedDecisionReport', { on: EVIL, rows: [] }],
])('report %j', async (options, field, value) => {
  answer = { data: { [field]: value } };
  const argv = ['report', '--year', '2011', ...options, '--url', url, '--token', 't', '--json'];
  expect(read(await runCommand(argv))).toEqual([value]);
});

test('watch, an event a line, until the hub refuses to go on', async () => {
  const ended = await runCommand(['watch', '--url', url, '--token', 't', '--json']);
  expect(read(ended)).toEqual([VACANCY]);
  expect(ended).toMatchObject({ code: 1, errors: 'watch: the end\n' });
});

test('demo:broker, a step a line, until a step is refused', async () => {
  answer = {
    data: {
      recordDecision: { id: EVIL },
      requestPlacement: { id: 'r' },
      placementRequest: { matches: { nodes: [] } },
    },
  };
  const ended = await runCommand(['demo:broker', '--url', url, '--json'], { HUB_DATA_DIR: dataDir });
  expect(read(ended)).toHaveLength(3);
  expect(read(ended)[0]).toMatchObject({
    actor: { role: 'handlaggare', district: 'farsta' },
    data: { recordDecision: { id: EVIL } },
  });
  expect(ended).toMatchObject({ code: 1, errors: 'demo:broker: nobody in the city suits the request\n' });
});

test('secrets', async () => {
  const folder = join(dataDir, 'secrets');
  const [made] = read(await runCommand(['secrets', '--folder', folder, '--json']));
  expect(made).toMatchObject({
    folder,
    made: expect.arrayContaining(['owner.password', 'reporting.jwk.json']),
  });
  expect(readdirSync(folder)).toHaveLength((made as { made: unknown[] }).made.length + 1);
  expect(read(await runCommand(['secrets', '--folder', folder, '--json']))).toEqual([{ folder, made: [] }]);
});

test('log:verify and purge', async () => {
  const database = await createTestDatabase('district');
  try {
    const [verified] = read(await runCommand(['log:verify', '--database-url', database.url, '--json']));
    expect(verified).toEqual({ intact: true, records: 0, logs: [] });
    const [due] = read(await runCommand(['purge', '--dry-run', '--database-url', database.url, '--json']));
    expect(due).toMatchObject({ dryRun: true, records: 0, databases: [{ failure: null }] });
    const { databases } = due as { databases: { rules: unknown[] }[] };
    expect(databases[0]!.rules).toContainEqual({
      recordKind: 'CARE_DECISION',
      keep: '5 years',
      count: 0,
      ids: [],
    });
  } finally {
    await database.drop();
  }
});

test('purge tells in JSON too which database could not be purged, and ends with 1', async () => {
  const ended = await runCommand(['purge', '--database-url', 'postgres://x@127.0.0.1:1/x', '--json']);
  expect(read(ended)).toMatchObject([
    { records: 0, databases: [{ database: 'x', failure: expect.any(String), rules: [] }] },
  ]);
  expect(ended.code).toBe(1);
});
