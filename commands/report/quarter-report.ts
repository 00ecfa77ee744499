import { wallClockOf } from '../../platform/time/calendar';
import { SWEDISH_LABELS } from '../../subgraphs/vocabulary/swedish-labels';
import { AREAS, alignColumns, cellText, legend } from './year-tables';

/** Of the operation `ej-verkstallda-beslut-kvartal`. */
export interface QuarterAnswer {
  readonly unexecutedDecisionReport: {
    readonly on: string;
    readonly version: number | null;
    readonly publishedAt: string | null;
    readonly missingDistricts: readonly { readonly code: string }[];
    readonly rows: readonly QuarterRow[];
    readonly causes: readonly {
      readonly reason: string;
      readonly count: number | null;
      readonly suppressed: boolean;
    }[];
  };
}

interface Shown {
  readonly count: number | null;
  readonly suppressed: boolean;
}

interface QuarterRow extends Shown {
  readonly law: string;
  readonly programArea: string;
  readonly intervention: string;
  readonly reported: boolean;
  readonly interrupted: Shown;
  readonly waits: readonly (Shown & { readonly fromMonths: number; readonly toMonths: number | null })[];
}

/** A quarter over all districts: categories, how long they have waited, and causes. */
export function quarterReport(
  { year, quarter }: { readonly year: number; readonly quarter: number },
  report: QuarterAnswer['unexecutedDecisionReport'],
): string {
  const complete = report.missingDistricts.length === 0;
  const state =
    report.version === null
      ? 'räknat nu'
      : `version ${report.version}, publicerad ${wallClockOf(new Date(report.publishedAt!))}`;
  const cells = report.rows.flatMap((row) =>
    [row, row.interrupted].map((shown) => ({ ...shown, reported: row.reported, complete })),
  );
  const causes = report.causes.map((cause) => [
    SWEDISH_LABELS[cause.reason]!,
    cellText({ ...cause, reported: true, complete }),
  ]);
  return [
    `Ej verkställda beslut ${year}, kvartal ${quarter} (per ${report.on}; ${state})\n`,
    alignColumns([headingsOf(report.rows), ...report.rows.map((row) => lineOf(row, complete))]),
    '',
    alignColumns([['Orsak', 'Antal'], ...causes]),
    `${legend(cells)}${report.missingDistricts.map(({ code }) => `Svar saknas från ${code}.\n`).join('')}`,
  ].join('\n');
}

function headingsOf([row]: readonly QuarterRow[]): string[] {
  const bands = row?.waits.map(({ fromMonths, toMonths }) =>
    toMonths === null ? `${fromMonths}- mån` : `${fromMonths}-${toMonths - 1} mån`,
  );
  return ['Typ av insats', 'Antal', 'Varav avbrott', ...(bands ?? [])];
}

function lineOf(row: QuarterRow, complete: boolean): string[] {
  const { law, programArea, intervention, reported } = row;
  const area =
    AREAS[programArea] === undefined ? '' : `, ${programArea === 'IOF' ? 'IoF' : AREAS[programArea]}`;
  const shown = [row, row.interrupted, ...row.waits];
  return [
    `${SWEDISH_LABELS[intervention]} (${SWEDISH_LABELS[law]}${area})`,
    ...shown.map((cell) => cellText({ count: cell.count, suppressed: cell.suppressed, reported, complete })),
  ];
}
