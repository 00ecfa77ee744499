import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { projectFile } from '../../platform/settings/project-file';

/** Clears a terminal, names its window, and ends a line, each in a way of its own. */
const EVIL = 'Sofia\u001b[2J\u009b31m\u001b]0;ägd\u0007\u202e\r\n\u2028slut';
const MATCHES = {
  placementRequest: {
    matchesWanted: 1,
    matches: {
      totalCount: 1,
      missingDistricts: [{ code: EVIL, reason: EVIL }],
      nodes: [
        {
          score: 1,
          vacancy: { startsOn: EVIL },
          candidate: { id: EVIL, area: EVIL, languages: [EVIL], district: { name: EVIL } },
          reasons: [{ criterion: EVIL, points: 1, maxPoints: 2 }],
        },
      ],
    },
  },
};
const REFUSED = { errors: [{ message: EVIL, extensions: { code: EVIL } }] };

/** A hub that answers whatever it is told to. */
let hub: Server;
let answer: unknown;

beforeAll(async () => {
  hub = createServer((_request, response) => response.end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
});
afterAll(() => hub.close());

async function run(command: string, ...options: readonly string[]): Promise<string> {
  const hook = projectFile('tests', 'network', 'register-typescript.cjs');
  const main = projectFile('commands', 'main.ts');
  const url = `http://127.0.0.1:${(hub.address() as AddressInfo).port}/graphql`;
  const child = spawn(
    process.execPath,
    ['-r', hook, main, command, ...options, '--url', url, '--token', 't'],
    {
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return Buffer.concat(await Promise.all([buffer(child.stdout), buffer(child.stderr)])).toString();
}

test.each([
  ['match', ['--request', '1'], { data: MATCHES }],
  ['match', ['--request', '1'], REFUSED],
  ['report', ['--year', '2011', '--csv'], { data: { unexecutedDecisionTablesCsv: `law,${EVIL}\r\nSoL` } }],
  ['report', ['--year', '2011'], REFUSED],
] as const)(
  '%s %j shows what a terminal would obey, and sends none of it',
  async (command, options, given) => {
    answer = given;
    const printed = await run(command, ...options);
    expect(printed).toContain('Sofia\\u{1b}[2J\\u{9b}31m\\u{1b}]0;ägd\\u{07}\\u{202e}');
    expect(printed.replace(/\r\n|\n/g, '')).not.toMatch(/[\p{Cc}\u2028-\u202e]/u);
  },
);

test('CSV begins with the byte order mark itself, and shows any other', async () => {
  answer = { data: { unexecutedDecisionTablesCsv: '\ufeff"Lag"\r\n"a\ufeffb"\r\n' } };
  expect(await run('report', '--year', '2011', '--csv')).toBe('\ufeff"Lag"\r\n"a\\u{feff}b"\r\n');
});

test('match keeps one line for each match, whatever is in it', async () => {
  answer = { data: MATCHES };
  const lines = (await run('match', '--request', '1')).split('\n');
  expect(lines.map((line) => line.slice(0, 5))).toEqual(['Plats', '-----', '1    ', '1 pas', 'Svar ', '']);
});

test('every command writes by the one function that shows such characters', () => {
  const folder = projectFile('commands');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const direct = files.filter((name) =>
    /process\.std(out|err)\.write|console\.\w+\(/.test(readFileSync(`${folder}/${name}`, 'utf8')),
  );
  expect(direct).toEqual(['harness/print.ts']);
});
