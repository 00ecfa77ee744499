import { randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BadUserInputError, ConflictError, NotFoundError } from '../../../platform/errors/errors';
import type { Clock } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { runCommand } from '../../harness/idempotency/run-command';
import type { SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import { assertQuarter, type Quarter } from '../../vocabulary/quarter';
import type { QuarterCounter } from '../counts/quarter-counter';
import { canonicalText, type ReportContent, sealOf } from '../counts/report-content';
import { type Neighbours, neighboursOf, type PublishedPattern } from '../suppression/neighbours';
import { decidePattern } from '../suppression/suppression-pattern';
import { ReportVersionEntity } from './report-version.entity';

export interface VersionParts {
  readonly dataSource: DataSource;
  readonly counter: QuarterCounter;
  readonly clock: Clock;
  readonly rule: SmallNumberRule;
}

const SALT_BYTES = 16;

/** Freezes what is counted, and reads what has been frozen. */
export class VersionService {
  constructor(private readonly parts: VersionParts) {}

  /** Oldest first. */
  list({ year, quarter }: Quarter): Promise<ReportVersionEntity[]> {
    assertQuarter({ year, quarter });
    return this.repository().find({ where: { year, quarter }, order: { version: 'ASC' } });
  }

  /** The newest of each quarter of a year that has any. */
  async latestOf(year: number): Promise<ReadonlyMap<number, ReportVersionEntity>> {
    const rows = await this.repository().find({ where: { year }, order: { version: 'ASC' } });
    return new Map(rows.map((row) => [row.quarter, row]));
  }

  async latest({ year, quarter }: Quarter): Promise<ReportVersionEntity | null> {
    const [row] = await this.repository().find({
      where: { year, quarter },
      order: { version: 'DESC' },
      take: 1,
    });
    return row ?? null;
  }

  /** @throws BadUserInputError, NotFoundError */
  async find({ year, quarter }: Quarter, version: number): Promise<ReportVersionEntity> {
    assertQuarter({ year, quarter });
    const row = await this.repository().findOneBy({ year, quarter, version });
    if (row === null) throw new NotFoundError('Version', ` ${version} of ${year}, quarter ${quarter},`);
    return row;
  }

  /**
   * Counts the quarter and freezes it. A count that equals the newest version is that version.
   * @throws BadUserInputError before the quarter is over, ConflictError when districts are missing and may not be
   */
  async publish(
    caller: Caller,
    quarter: Quarter,
    { allowMissing }: { allowMissing: boolean },
  ): Promise<ReportVersionEntity> {
    assertQuarter(quarter);
    const [content] = await this.parts.counter.count([quarter], true);
    assertPublishable(content!, this.parts.counter.today, allowMissing);
    const { version } = await runCommand(this.parts.dataSource, (manager) =>
      this.freeze(manager, content!, caller.subject),
    );
    return this.find(quarter, version);
  }

  /** One publisher at a time: versions count up without a gap, and each knows all those before it. */
  private async freeze(
    manager: EntityManager,
    content: ReportContent,
    publishedBy: string,
  ): Promise<{ version: number }> {
    const { year, quarter } = content;
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('report'))`);
    const former = await manager.find(ReportVersionEntity, {
      where: { year, quarter },
      order: { version: 'ASC' },
    });
    const latest = former.at(-1);
    if (latest !== undefined && canonicalText(latest.content) === canonicalText(content)) {
      return { version: latest.version };
    }
    const salt = randomBytes(SALT_BYTES).toString('hex');
    const earlier = former.filter((row) => row.content.missing.length === 0).map(({ pattern }) => pattern);
    const version = (latest?.version ?? 0) + 1;
    await manager.insert(ReportVersionEntity, {
      year,
      quarter,
      version,
      content: content as never,
      pattern: decidePattern(
        content,
        this.parts.rule,
        earlier,
        await readNeighbours(manager, content),
      ) as never,
      salt,
      sha256: sealOf(content, salt),
      publishedBy,
      publishedAt: this.parts.clock(),
    });
    return { version };
  }

  private repository() {
    return this.parts.dataSource.getRepository(ReportVersionEntity);
  }
}

/** What lacks districts shows neither cuts nor bands. */
async function readNeighbours(manager: EntityManager, quarter: Quarter): Promise<Neighbours> {
  const published: PublishedPattern[] = await manager.query(
    `SELECT year, quarter, pattern FROM report_version WHERE jsonb_array_length(content->'missing') = 0`,
  );
  return neighboursOf(quarter, published);
}

function assertPublishable(
  { on, missing, districts }: ReportContent,
  today: string,
  allowMissing: boolean,
): void {
  if (on > today)
    throw new BadUserInputError('quarter', `is not over before ${on}`, {
      rule: 'PERIOD_NOT_OVER',
      earliest: on,
    });
  if (districts.length === 0 && missing.length === 0) {
    throw new BadUserInputError('quarter', 'is one of which nothing was collected', {
      rule: 'NOTHING_COLLECTED',
    });
  }
  if (missing.length > 0 && !allowMissing) {
    throw new ConflictError(`Districts are missing: ${missing.join(', ')}.`, {
      reason: 'DISTRICTS_MISSING',
      districts: missing,
    });
  }
}
