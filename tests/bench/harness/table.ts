export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Lines to print below. */
  readonly notes?: readonly string[];
}

/** The first column to the left, the rest, which are figures, to the right. */
export function formatTable({ title, columns, rows, notes = [] }: Table): string {
  const lines = [columns, ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  const format = (line: readonly string[]) =>
    line
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[index]!)))
      .join('  ');
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [`\n${title}`, format(columns), rule, ...rows.map(format), ...notes.map((note) => `  ${note}`)].join(
    '\n',
  );
}

/** Three significant digits; `-` for what could not be measured. */
export function formatFigure(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
