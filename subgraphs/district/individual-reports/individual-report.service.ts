import type { EntityManager } from 'typeorm';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import { todayOf } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { DistrictContext } from '../context/district-context';
import { parseGlobalId } from '../ids/global-id';
import { contentOf } from './content-of';
import type { RunStatement } from './individual-report.details';
import { IndividualReportKind, IndividualReportState } from './individual-report.enums';
import type { IndividualReportReader, ReportArguments } from './individual-report.reader';
import type { ReportSelection } from './individual-report.statement';
import type { IndividualReport } from './individual-report.type';

const MOST_DECISIONS = 500;

export interface ReportsToSend {
  readonly decisionIds: readonly string[];
  /** Of all of their reports that are not sent, as they were read. */
  readonly contentVersions?: readonly string[] | null;
}

/** What has been sent to IVO and the auditors: who sent it, when, and what it said. */
export class IndividualReportService {
  constructor(
    private readonly context: DistrictContext,
    private readonly reader: IndividualReportReader,
  ) {}

  /**
   * Marks all that is to be reported of the decisions in the quarter as sent, all or nothing. What is marked already stays
   * as it was sent.
   *
   * @throws ConflictError when nothing is, or was, to be reported of one of them; `VERSION_CONFLICT`
   */
  async markSent(
    caller: Caller,
    args: ReportArguments,
    { decisionIds, contentVersions }: ReportsToSend,
  ): Promise<IndividualReport[]> {
    const selection = this.reader.select(caller, args);
    if (selection.quarter.on > todayOf(this.context.clock)) {
      throw new BadUserInputError('quarter', 'has not ended', {
        rule: 'PERIOD_NOT_OVER',
        earliest: selection.quarter.on,
      });
    }
    const decisions = uuidsOf(decisionIds);
    await runCommand(this.context.dataSource, async (manager) => {
      await lockDecisions(manager, selection, decisions);
      await this.send(manager, caller, { selection: { ...selection, decisions }, contentVersions });
      return true;
    });
    const state = IndividualReportState.SENT;
    return this.reader.read({ ...selection, decisions, state });
  }

  private async send(
    manager: EntityManager,
    caller: Caller,
    {
      selection,
      contentVersions,
    }: { readonly selection: ReportSelection } & Pick<ReportsToSend, 'contentVersions'>,
  ): Promise<void> {
    const run: RunStatement = ({ text, values }) => manager.query(text, [...values]);
    const found = await this.reader.read(selection, run);
    const known = new Set(found.map(({ decisionId }) => parseGlobalId(decisionId)!.uuid));
    if (selection.decisions!.some((uuid) => !known.has(uuid))) {
      throw new ConflictError('Nothing is to be reported of a decision in this quarter.', {
        reason: 'NOTHING_TO_REPORT',
      });
    }
    const open = found.filter(({ state }) => state !== IndividualReportState.SENT);
    const read = contentVersions && new Set(contentVersions);
    if (read) for (const report of open) assertAsRead(report, read);
    // A notification ends what was reported before; it comes before a new report of the same quarter.
    open.sort((one, other) => Number(isReport(one)) - Number(isReport(other)));
    for (const report of open) await insert(manager, report, { caller, at: this.context.clock() });
  }
}

function assertAsRead(
  { decisionId, contentVersion, state }: IndividualReport,
  read: ReadonlySet<string>,
): void {
  if (read.has(contentVersion)) return;
  throw new ConflictError('What is to be reported has changed since it was read.', {
    reason: 'VERSION_CONFLICT',
    decisionId,
    version: contentVersion,
    current: { state },
  });
}

function isReport({ kind }: IndividualReport): boolean {
  return kind === IndividualReportKind.UNEXECUTED;
}

function uuidsOf(ids: readonly string[]): string[] {
  if (ids.length === 0 || ids.length > MOST_DECISIONS) {
    throw new BadUserInputError('decisionIds', `must be 1 to ${MOST_DECISIONS}`, {
      rule: 'LIST_LENGTH',
      minimum: 1,
      maximum: MOST_DECISIONS,
    });
  }
  const uuids = ids.map((id) => parseGlobalId(id)?.uuid);
  if (uuids.some((uuid) => uuid === undefined)) throw new NotFoundError('Decision');
  return [...new Set(uuids as string[])];
}

/** Decisions change under the same lock; in one order, so that two who send do not wait for each other for ever. */
async function lockDecisions(
  manager: EntityManager,
  selection: ReportSelection,
  decisions: readonly string[],
): Promise<void> {
  const conditions = selection.conditions().add('d.id = ANY(?)', decisions);
  const rows: unknown[] = await manager.query(
    `SELECT d.id FROM care_decision d WHERE ${conditions} ORDER BY d.id FOR UPDATE`,
    conditions.values,
  );
  if (rows.length < decisions.length) throw new NotFoundError('Decision');
}

async function insert(
  manager: EntityManager,
  report: IndividualReport,
  { caller, at }: { readonly caller: Caller; readonly at: Date },
): Promise<void> {
  const { uuid } = parseGlobalId(report.decisionId)!;
  await manager.query(
    `INSERT INTO individual_report (decision_id, year, quarter, kind, reported_on, content, sent_by, sent_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      uuid,
      report.year,
      report.quarter,
      report.kind,
      report.on,
      JSON.stringify(contentOf(report)),
      caller.subject,
      at,
    ],
  );
}
