import { type GraphQLSchema, isObjectType } from 'graphql';
import type { AnswerGuard, GuardedAnswer } from '../../service/answer-guard';
import { AccessLogUnavailableError } from '../../service/errors';
import type { RequestContext } from '../../service/request-context';
import type { Territory } from '../districts/territory';
import type { AccessLogWriter } from './access-log-writer';
import type { AccessRecord } from './access-record';
import { countRefusals, ObservedReads } from './observed-reads';
import { PERSONAL_TYPES } from './personal-types';
import { toAccessRecords } from './to-access-records';

/**
 * Sends an answer when every person it tells of is in the access log, committed. What it tells of is noted by the executor
 * itself, which asks each object type of the schema whether a value is one (GraphQL specification, section 6.4.3): no
 * resolver has a part in it, and none can leave itself out.
 */
export class AccessGuard implements AnswerGuard {
  private readonly reads = new WeakMap<object, ObservedReads>();
  /** Of answers that are sent again without being resolved. */
  private readonly recalled = new WeakMap<object, readonly AccessRecord[]>();

  constructor(
    private readonly writer: Pick<AccessLogWriter, 'append'>,
    private readonly territory: Territory,
  ) {}

  /** Makes an executable schema tell of the personal objects that it completes. */
  watch(schema: GraphQLSchema): GraphQLSchema {
    for (const [name, personal] of Object.entries(PERSONAL_TYPES)) {
      const type = schema.getType(name);
      if (!isObjectType(type)) continue;
      type.isTypeOf = (value, context, info) => {
        this.readsOf(context).observe(type, personal, value, info);
        return true;
      };
    }
    return schema;
  }

  /** @throws AccessLogUnavailableError */
  async admit(answer: GuardedAnswer, context: RequestContext): Promise<void> {
    const records = this.recalled.get(context) ?? this.recordsOf(answer, context);
    if (records.length === 0) return;
    try {
      await this.writer.append(records);
    } catch (error) {
      throw new AccessLogUnavailableError(error);
    }
  }

  remember(context: RequestContext): readonly AccessRecord[] {
    return this.recalled.get(context) ?? this.recordsOf({ data: {} }, context);
  }

  /** The same was read, in another request. */
  recall(context: RequestContext, remembered: unknown): void {
    const records = (remembered ?? []) as readonly AccessRecord[];
    this.recalled.set(
      context,
      records.map((record) => ({ ...record, request_id: context.requestId })),
    );
  }

  private recordsOf({ data, errors }: GuardedAnswer, context: RequestContext): readonly AccessRecord[] {
    const reads = this.reads.get(context);
    if (reads === undefined || data === null || data === undefined) return [];
    const { caller, requestId } = context;
    const refusals = countRefusals(errors);
    return toAccessRecords(reads, {
      caller,
      requestId,
      refusals,
      chainOf: (subject) => this.chainOf(subject),
    });
  }

  /** A subject of another district is recorded where it was read. */
  private chainOf(subject: string): string {
    const end = subject.indexOf(':');
    const code = end === -1 ? subject : subject.slice(0, end);
    return this.territory.servedBy(code) ?? this.territory.districts[0]!;
  }

  private readsOf(context: object): ObservedReads {
    let reads = this.reads.get(context);
    if (reads === undefined) {
      reads = new ObservedReads();
      this.reads.set(context, reads);
    }
    return reads;
  }
}
