import { AccessLogUnavailableError } from '../../../../platform/errors/errors';
import type { LogChains } from '../../log-chain/log-chains';
import type { AnswerGuard, GuardedAnswer } from '../../request/answer-guard';
import type { RequestContext } from '../../request/request-context';
import type { AccessLogWriter } from './access-log-writer';
import type { AccessRecord } from './access-record';
import { countRefusals } from './observed-reads';
import { NOTHING_READ, type Recorded, toAccessRecords } from './to-access-records';
import { observedReads } from './watch-reads';

/**
 * Sends an answer when every person it tells of is in the access log of its database, committed. What it tells of is noted by
 * the schema (`watch-reads.ts`).
 */
export class AccessGuard implements AnswerGuard {
  /** Of answers that are sent again without being resolved. */
  private readonly recalled = new WeakMap<object, Recorded>();

  constructor(
    private readonly writer: Pick<AccessLogWriter, 'append'>,
    private readonly chains: LogChains,
  ) {}

  /** @throws AccessLogUnavailableError */
  async admit(answer: GuardedAnswer, context: RequestContext): Promise<void> {
    const recorded = this.recalled.get(context) ?? this.recordedOf(answer, context);
    if (recorded.records.length === 0 && recorded.tallies.length === 0) return;
    try {
      await this.writer.append(recorded);
    } catch (error) {
      throw new AccessLogUnavailableError(error);
    }
  }

  remember(context: RequestContext): readonly AccessRecord[] {
    return (this.recalled.get(context) ?? this.recordedOf({ data: {} }, context)).records;
  }

  /** The same was read, in another request. What an older version remembers has no codes. */
  recall(context: RequestContext, remembered: unknown): void {
    const records = ((remembered ?? []) as readonly AccessRecord[]).map((record) => ({
      ...record,
      purpose_codes: record.purpose_codes ?? '',
      request_id: context.ownRequestId,
      client_request_id: context.requestId,
    }));
    this.recalled.set(context, { records, tallies: [] });
  }

  private recordedOf({ data, errors }: GuardedAnswer, context: RequestContext): Recorded {
    const reads = observedReads(context);
    if (reads === undefined || data === null || data === undefined) return NOTHING_READ;
    return toAccessRecords(reads, { context, chains: this.chains, refusals: countRefusals(errors) });
  }
}
