import { readFileSync } from 'node:fs';
import { projectFile } from '../../../platform/settings/project-file';
import { CALLER_NAMES, type CallerName } from './callers';
import type { Outcome } from './outcome';

/** By coordinate, such as `Candidate[city].kind`: one outcome for each caller. */
export type Matrix = ReadonlyMap<string, Readonly<Record<CallerName, Outcome>>>;

const FILE = projectFile('tests', 'trust', 'matrix', 'access-matrix.md');
const GROUP = /^(\w+)(?:\[([^\]]+)\])?\.(?:\{([^}]*)\}|(\w+))$/;

/** The table as it has been reviewed. @throws Error for a line that says nothing */
export function readTable(): Matrix {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter(isRow).map(cellsOf);
  return new Map(
    lines.flatMap(([group, ...cells]) => {
      if (cells.length !== CALLER_NAMES.length) throw new Error(`${group} has ${cells.length} cells.`);
      const outcomes = Object.fromEntries(
        CALLER_NAMES.map((name, index) => [name, cells[index]]),
      ) as Readonly<Record<CallerName, Outcome>>;
      return coordinatesOf(group!).map((coordinate) => [coordinate, outcomes] as const);
    }),
  );
}

/** The rows as they are, what behaves alike on one line: to be reviewed, and then put into the table. */
export function printTable(matrix: Matrix): string {
  const groups = groupBy([...matrix], ([coordinate, outcomes]) => {
    const { type, row } = splitCoordinate(coordinate);
    return [type, row, cellsText(outcomes)];
  }).map((entries) => ({
    ...splitCoordinate(entries[0]![0]),
    fields: entries.map(([coordinate]) => splitCoordinate(coordinate).field).join(', '),
    cells: cellsText(entries[0]![1]),
  }));
  return groupBy(groups, ({ type, row, fields, cells }) => [type, row === undefined, fields, cells])
    .map((alike) => {
      const { type, fields, cells } = alike[0]!;
      const rows = alike.flatMap(({ row }) => row ?? []).join(' / ');
      const subject = rows === '' ? type : `${type}[${rows}]`;
      return `| \`${subject}.${fields.includes(',') ? `{${fields}}` : fields}\` | ${cells} |`;
    })
    .join('\n');
}

function cellsText(outcomes: Readonly<Record<CallerName, Outcome>>): string {
  return CALLER_NAMES.map((name) => outcomes[name]).join(' | ');
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => readonly unknown[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}

function splitCoordinate(coordinate: string) {
  const [, type, row, field] = /^(\w+)(?:\[([^\]]+)\])?\.(\w+)$/.exec(coordinate)!;
  return { type: type!, row, field: field! };
}

/** `Type[row / row].{field, field}` names each field of each row. */
function coordinatesOf(group: string): string[] {
  const [, type, rows, several, field] = GROUP.exec(group) ?? [];
  if (type === undefined) throw new Error(`"${group}" names no field.`);
  const subjects = rows === undefined ? [type] : rows.split('/').map((row) => `${type}[${row.trim()}]`);
  const fields = (several ?? field!).split(',');
  return subjects.flatMap((subject) => fields.map((name) => `${subject}.${name.trim()}`));
}

function isRow(line: string): boolean {
  return line.startsWith('| `');
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('`', ''));
}
