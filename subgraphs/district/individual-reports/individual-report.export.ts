import type { Caller } from '../../../platform/tokens/token-verifier';
import type { CsvArgs } from '../../harness/csv/csv.args';
import { writeCsv } from '../../harness/csv/write-csv';
import type { DistrictContext } from '../context/district-context';
import { contentOf } from './content-of';
import { cellsOf, headingsIn } from './individual-report.columns';
import { IndividualReportFormat } from './individual-report.enums';
import type { IndividualReportReader, ReportArguments } from './individual-report.reader';
import type { ReportSelection } from './individual-report.statement';
import type { IndividualReport, IndividualReportExport } from './individual-report.type';

export interface ExportForm extends CsvArgs {
  readonly format: IndividualReportFormat;
}

/** All of a district's individual reports of a quarter in one file, for the systems of IVO and the auditors. */
export class IndividualReportExporter {
  constructor(
    private readonly context: DistrictContext,
    private readonly reader: IndividualReportReader,
  ) {}

  async export(caller: Caller, args: ReportArguments, form: ExportForm): Promise<IndividualReportExport> {
    const selection = this.reader.select(caller, args);
    const reports = await this.reader.read(selection);
    const district = this.context.territory.ownerOf(args.district)!;
    const { year, quarter } = selection.quarter;
    const name = `ej-verkstallda-beslut-${district}-${year}-kv${quarter}`;
    const decisionIds = reports.map(({ decisionId }) => decisionId);
    if (form.format === IndividualReportFormat.JSON) {
      const content = toJson(reports, { ...selection, district });
      return { decisionIds, fileName: `${name}.json`, contentType: 'application/json', content };
    }
    const rows = reports.map((report) => cellsOf(report, form.language));
    const content = writeCsv(headingsIn(form.language), rows, form);
    return { decisionIds, fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', content };
  }
}

function toJson(
  reports: readonly IndividualReport[],
  { quarter, district }: ReportSelection & { readonly district: string },
): string {
  const file = {
    district,
    year: quarter.year,
    quarter: quarter.quarter,
    on: quarter.on,
    reports: reports.map(({ decisionId, kind, state, sentAt, sentBy, ...report }) => ({
      decision: decisionId,
      kind,
      state,
      ...contentOf(report),
      sentAt,
      sentBy,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
