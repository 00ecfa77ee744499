import { readFileSync } from 'node:fs';
import { projectFile } from '../../platform/settings/project-file';
import { readThrownCodes } from './error-codes/thrown-codes';

interface Row {
  readonly code: string;
  readonly rooms: readonly string[];
  readonly statuses: readonly string[];
  readonly meaning: string;
  readonly remedy: string;
}

/** `| \`CODE\` | rooms | statuses | meaning | what the client does |` */
const ROW = /^\| `([A-Z_]+)` \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm;

const words = (cell: string) => cell.split(',').map((word) => word.trim());
const rows: readonly Row[] = [
  ...readFileSync(projectFile('docs', 'error-codes.md'), 'utf8').matchAll(ROW),
].map(([, code, rooms, statuses, meaning, remedy]) => ({
  code: code!,
  rooms: words(rooms!),
  statuses: words(statuses!),
  meaning: meaning!,
  remedy: remedy!,
}));
const thrown = readThrownCodes();

test('the table has every code that the sources have, once, and no other, in order', () => {
  expect(rows.map(({ code }) => code)).toEqual([...thrown.keys()].sort());
});

test.each(rows.map((row) => [row.code, row] as const))('%s is made where the table says', (code, row) => {
  expect([...row.rooms].sort()).toEqual([...(thrown.get(code)?.rooms ?? [])].sort());
});

test.each(rows.map((row) => [row.code, row] as const))(
  '%s has the statuses that it asks for',
  (code, row) => {
    expect(row.statuses).toEqual(expect.arrayContaining([...(thrown.get(code)?.statuses ?? [])]));
  },
);
