import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../commands/harness/read-options';
import { readReport } from '../../commands/report/report';
import { REPORT_OPTIONS } from '../../commands/report/report-command';
import { toReportOptions } from '../../commands/report/report-options';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization } from '../network/tokens';
import { insertWaiting } from '../network/waiting-decisions';

let hub: TestHub;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
  hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  await insertWaiting(hub.district('farsta'), 'farsta', [
    ...Array.from({ length: 11 }, () => ({ reasons: ['NO_SUITABLE_CANDIDATE'] })),
    { law: 'SOL', programArea: 'OF', decidedOn: '2011-08-15' },
  ]);
}, 60_000);

afterAll(async () => {
  await hub?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const optionsOf = (...argv: string[]) => toReportOptions(readOptions(argv, REPORT_OPTIONS));

async function run(...argv: string[]): Promise<string | object> {
  const header = await authorization({ role: 'reporting' });
  const token = header.authorization!.slice('Bearer '.length);
  return readReport(optionsOf(...argv), { url: `${hub.url}/graphql`, token });
}

test('prints a year as the board does', async () => {
  expect(await run('--year', '2011')).toBe(`Bistånd enligt LSS

Antal ej verkställda beslut 2011

Typ av insats      Kvartal 1   Kvartal 2   Kvartal 3   Kvartal 4
Kontaktperson              0          11          11          11
Kontaktfamilj              0           0           0           0
Korttidsvistelse           0           0           0           0

Bistånd enligt SoL

Antal ej verkställda beslut 2011 inom individ- och familjeomsorgen (IoF)

Typ av insats   Kvartal 1   Kvartal 2   Kvartal 3   Kvartal 4
Kontaktperson           0           0           0           0
Kontaktfamilj           0           0           0           0

Antal ej verkställda beslut 2011 inom OF

Typ av insats   Kvartal 1   Kvartal 2   Kvartal 3   Kvartal 4
Kontaktperson           -           0           0           1
Kontaktfamilj           -           0           0           0

-   ingick inte i rapporteringen
`);
});

test('prints a quarter with its causes', async () => {
  const text = await run('--year', '2011', '--quarter', '4');
  expect(text).toContain('Ej verkställda beslut 2011, kvartal 4 (per 2011-12-31; räknat nu)');
  expect(text).toMatch(/Kontaktperson \(LSS\) +11 +0 +\.\./);
  expect(text).toMatch(/Ingen lämplig person eller familj +11/);
});

test('prints CSV for Excel', async () => {
  const text = await run('--year', '2011', '--csv');
  expect(text).toMatch(/^\ufeff/);
  expect(text).toContain('"SoL";2011;"OF";"Kontaktperson";"-";0;0;1\r\n');
});

test('draws the quarters into a file', async () => {
  const file = join(folder, 'kvartal.svg');
  await run('--year', '2011', '--svg', file);
  const svg = readFileSync(file, 'utf8');
  expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 960 540"/);
  for (const text of ['Ej verkställda beslut 2011', 'Kvartal 4', 'Kontaktfamilj SoL IoF'])
    expect(svg).toContain(text);
});

test.each([
  [[], '--year is needed'],
  [['--year', 'MMXI'], '--year must be a whole number'],
  [['--year', '2011', '--quarter', '5'], '--quarter must be a whole number from 1 to 4'],
  [['--year', '2011', '--quarter', '1', '--svg', 'x'], "--svg draws a year's quarters"],
  [['--yeer', '2011'], "Unknown option '--yeer'"],
])('refuses %j', (argv, message) => {
  expect(() => optionsOf(...argv)).toThrow(message);
});

test('says what is wrong when a district is down', async () => {
  await hub.district('farsta').stop();
  await expect(run('--year', '2011')).rejects.toThrow('District "farsta" is unavailable');
  await hub.district('farsta').start();
});

test('says what is wrong when a file cannot be written, and when nothing was collected', async () => {
  await expect(run('--year', '2011', '--svg', join(folder, 'no', 'such.svg'))).rejects.toThrow(
    '--svg cannot be written',
  );
  await expect(run('--year', '1999')).rejects.toThrow('nothing is collected of 1999');
});

test('as a command it ends with 2 and one line when it is used wrongly, or prints its help', () => {
  const hook = join(__dirname, '..', 'network', 'register-typescript.cjs');
  const entry = join(__dirname, '..', '..', 'commands', 'main.ts');
  const command = (...argv: string[]) =>
    spawnSync(process.execPath, ['-r', hook, entry, 'report', ...argv], { encoding: 'utf8' });
  const failed = command('--year', '0');
  expect([failed.status, failed.stdout]).toEqual([2, '']);
  expect(failed.stderr).toBe('report: --year must be a whole number from 1900 to 9999, not "0"\n');
  expect(command('--help')).toMatchObject({ status: 0, stderr: '' });
});
