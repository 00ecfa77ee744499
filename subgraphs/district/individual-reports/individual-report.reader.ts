import type { Caller } from '../../../platform/tokens/token-verifier';
import { countRows } from '../../harness/access-log/record/count-rows';
import { assertPageSize, type PageArguments, toPage } from '../../harness/paging/page';
import { readRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { reportedDecisions } from '../policy/decision-access';
import { decodeReportCursor, encodeReportCursor } from './individual-report.cursor';
import { type RunStatement, readDetails } from './individual-report.details';
import type { IndividualReportState } from './individual-report.enums';
import { toContent, toIndividualReport } from './individual-report.mapper';
import { type ReportRow, type ReportSelection, reportStatement } from './individual-report.statement';
import type { IndividualReport, IndividualReportConnection } from './individual-report.type';
import { toReportingQuarter } from './reporting-quarter';

export interface ReportArguments {
  readonly district: string;
  readonly year: number;
  readonly quarter: number;
  readonly state?: IndividualReportState | null;
}

/** The individual reports of the caller's own district, by the decisions' days. */
export class IndividualReportReader {
  constructor(private readonly context: DistrictContext) {}

  async list(caller: Caller, args: ReportArguments & PageArguments): Promise<IndividualReportConnection> {
    const selection = this.select(caller, args);
    assertPageSize(args.first);
    const after = args.after ? decodeReportCursor(args.after) : undefined;
    const reports = await this.read({ ...selection, after, limit: args.first + 1 });
    return { ...toPage(reports, args, encodeReportCursor), ...this.count(selection) };
  }

  /** @throws ForbiddenError for all but the district's rapportor; BadUserInputError */
  select(caller: Caller, { district, year, quarter, state }: ReportArguments): ReportSelection {
    const conditions = () => reportedDecisions(caller, this.context.territory, district);
    conditions();
    return { quarter: toReportingQuarter(year, quarter), conditions, state };
  }

  /** @param run within a transaction, where the reports are to be kept */
  async read(
    selection: ReportSelection,
    run: RunStatement = (statement) => readRows(this.context.dataSource, statement),
  ): Promise<IndividualReport[]> {
    const { quarter } = selection;
    const { territory } = this.context;
    const rows = await run<ReportRow>(reportStatement(selection));
    const open = rows.filter(({ content }) => content === null);
    const details = await readDetails(run, open, quarter.on);
    const contents = new Map(open.map((row, index) => [row, toContent(row, details[index]!)]));
    return rows.map((row) =>
      toIndividualReport(row, row.content ?? contents.get(row)!, { territory, quarter }),
    );
  }

  private count(selection: ReportSelection) {
    return countRows(this.context.dataSource, {
      select: (columns) => {
        const { text, values } = reportStatement(selection);
        return { text: `SELECT ${columns} FROM (${text}) AS report`, values };
      },
      subjects: ['"decisionId"'],
    });
  }
}
