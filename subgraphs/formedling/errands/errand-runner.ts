import { backoffMs } from '../../../platform/concurrency/backoff';
import { DistrictCallError } from '../../harness/errors/district-call-error';
import type { FormedlingContext } from '../context/formedling-context';
import type { CommandName } from '../districts-client/districts';
import { RETRY_PAUSES } from '../work/retry-pauses';
import { waitAtMost } from '../work/wait-at-most';
import type { WorkLocks } from '../work/work-locks';
import type { DistrictQueues } from './district-queues';

interface Errand {
  readonly id: number;
  readonly kind: CommandName;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

interface DueLane {
  readonly lane: string;
}

/** Of one district in one sweep. */
const MOST_LANES = 20;
const NEXT = `SELECT id, kind, payload, attempts FROM errand
  WHERE lane = $1 AND done_at IS NULL ORDER BY id LIMIT 1`;
/** Lanes whose first errand that is not done is due: of each district, those that are due longest. */
const DUE_LANES = `SELECT lane FROM (
    SELECT lane, row_number() OVER (PARTITION BY split_part(lane, '/', 2) ORDER BY due_at) AS place FROM (
      SELECT DISTINCT ON (lane) lane, due_at FROM errand WHERE done_at IS NULL ORDER BY lane, id) first
    WHERE due_at <= $1) due
  WHERE place <= ${MOST_LANES}`;

/** Runs errands: each is tried, with growing pauses, until the district has carried it out or refused it. */
export class ErrandRunner {
  constructor(
    private readonly context: FormedlingContext,
    private readonly locks: WorkLocks,
    private readonly queues: DistrictQueues,
  ) {}

  /** Right after a change. Does not wait long for a district: what cannot be done now is done later. */
  async runFor(proposalId: string): Promise<void> {
    await waitAtMost(this.runAllOf(proposalId), this.context.settings.errandWaitMs);
  }

  private async runAllOf(proposalId: string): Promise<void> {
    const rows = await this.context.dataSource.query(
      'SELECT DISTINCT lane FROM errand WHERE proposal_id = $1 AND done_at IS NULL',
      [proposalId],
    );
    await Promise.all(rows.map(({ lane }: DueLane) => this.queues.offerAgain(...this.workOf(lane))));
  }

  /** Does not wait for them. */
  async runDue(): Promise<void> {
    const rows: DueLane[] = await this.context.dataSource.query(DUE_LANES, [this.context.clock()]);
    for (const { lane } of rows) void this.queues.offer(...this.workOf(lane));
  }

  private workOf(lane: string): Parameters<DistrictQueues['offer']> {
    const district = lane.slice(lane.indexOf('/') + 1);
    return [district, lane, () => this.locks.exclusively(lane, () => this.runLane(lane))];
  }

  private async runLane(lane: string): Promise<void> {
    for (;;) {
      const [errand] = (await this.context.dataSource.query(NEXT, [lane])) as Errand[];
      if (errand === undefined || !(await this.runOne(errand))) return;
    }
  }

  /** Whether the lane may go on. */
  private async runOne({ id, kind, payload, attempts }: Errand): Promise<boolean> {
    const { districts, dataSource, clock, logger } = this.context;
    try {
      await districts.command(kind, payload, `errand-${id}`);
      await dataSource.query('UPDATE errand SET done_at = $2 WHERE id = $1', [id, clock()]);
      return true;
    } catch (error) {
      if (!(error instanceof DistrictCallError)) throw error;
      if (error.retryable) {
        const dueAt = new Date(clock().getTime() + backoffMs(RETRY_PAUSES, attempts));
        await dataSource.query('UPDATE errand SET attempts = attempts + 1, due_at = $2 WHERE id = $1', [
          id,
          dueAt,
        ]);
        return false;
      }
      logger.warn({ errand: id, kind, refusal: error.summary }, 'a district refused an errand');
      await dataSource.query('UPDATE errand SET done_at = $2, refusal = $3 WHERE id = $1', [
        id,
        clock(),
        error.summary,
      ]);
      return true;
    }
  }
}
