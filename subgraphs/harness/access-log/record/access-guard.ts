import type { GraphQLField, GraphQLSchema } from 'graphql';
import { AccessLogUnavailableError } from '../../../../platform/errors/errors';
import type { LogChains } from '../../log-chain/log-chains';
import type { AnswerGuard, GuardedAnswer } from '../../request/answer-guard';
import type { RequestContext } from '../../request/request-context';
import { type PersonSearchType, personSearchOf } from '../personal/person-search';
import { personalObjectTypes } from '../personal/personal-object-types';
import type { AccessLogWriter } from './access-log-writer';
import type { AccessRecord } from './access-record';
import { countRefusals, ObservedReads } from './observed-reads';
import { NOTHING_READ, type Recorded, toAccessRecords } from './to-access-records';

/**
 * Sends an answer when every person it tells of is in the access log, committed. What it tells of is noted by the executor
 * itself, which asks each object type of the schema whether a value is one (GraphQL specification, section 6.4.3): no
 * resolver has a part in it, and none can leave itself out.
 */
export class AccessGuard implements AnswerGuard {
  private readonly reads = new WeakMap<object, ObservedReads>();
  /** Of answers that are sent again without being resolved. */
  private readonly recalled = new WeakMap<object, Recorded>();

  constructor(
    private readonly writer: Pick<AccessLogWriter, 'append'>,
    private readonly chains: LogChains,
  ) {}

  /** Makes an executable schema tell of the personal objects that it completes, and of searches that find nobody. */
  watch(schema: GraphQLSchema): GraphQLSchema {
    for (const [type, personal] of personalObjectTypes(schema)) {
      type.isTypeOf = (value, context, info) => {
        this.readsOf(context).observe(type, personal, value, info);
        return true;
      };
    }
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const search = personSearchOf(field.name);
      if (search !== undefined) this.watchSearch(field, search);
    }
    return schema;
  }

  private watchSearch(
    field: GraphQLField<unknown, RequestContext>,
    { isByName, foundNobody, purposeOf }: PersonSearchType,
  ): void {
    const { resolve } = field;
    if (resolve === undefined) return;
    field.resolve = async (source, args, context, info) => {
      const found = await resolve(source, args, context, info);
      if (isByName(args) && foundNobody(found)) {
        const purpose = purposeOf?.(args);
        this.readsOf(context).searches.push({ info, district: args.district, purpose });
      }
      return found;
    };
  }

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
    const reads = this.reads.get(context);
    if (reads === undefined || data === null || data === undefined) return NOTHING_READ;
    return toAccessRecords(reads, { context, chains: this.chains, refusals: countRefusals(errors) });
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
