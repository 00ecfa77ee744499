import { setTimeout as sleep } from 'node:timers/promises';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { Backoff } from '../../../platform/concurrency/backoff';
import { AnswerTooLargeError } from '../../../platform/errors/errors';
import { exceeds } from '../../../platform/graphql/exceeds';
import { DEFAULT_MAX_ANSWER_BYTES } from '../../../platform/settings/max-answer-bytes';
import { passingFailureOf } from '../errors/passing-failure';
import type { SealedPosition } from '../outbox/cursor-seal';
import type { EventDelivery, StreamItem } from '../outbox/event-delivery';
import type { AnswerGuard } from '../request/answer-guard';
import type { LoaderFactory } from '../request/request-context';
import type { SubscriptionContext } from '../request/subscription-context';
import { PositionClock } from './position-clock';
import { withTicks } from './with-ticks';

export interface SubscribeArguments<Loaders> {
  readonly execution: ExecutionArgs & { readonly contextValue: SubscriptionContext<Loaders> };
  readonly createLoaders: LoaderFactory<Loaders>;
  readonly guard?: AnswerGuard;
  readonly maxAnswerBytes?: number;
}

/**
 * The answers to a subscription (GraphQL specification, section 6.2.3), each event executed in a context of its own: its
 * loaders have read nothing before, so rules and rows are those of the moment of sending. With positions asked for, every
 * answer holds `extensions.position`, and `extensions.place`, which names the same place for everybody. One of them comes without data
 * when the stream goes live and whenever none has come for half a minute, whether events were skipped or not. Throws what the field's `subscribe` throws.
 *
 * An event that cannot be read now is never sent as an error, with which its place in the stream would be behind the
 * subscriber: the stream ends before it, and who resumes gets it.
 */
export async function* subscribe<Loaders>(
  args: SubscribeArguments<Loaders>,
): AsyncGenerator<ExecutionResult, void> {
  const { execution } = args;
  const source = await createSourceEventStream(execution);
  if (!isStream<Loaders>(source)) throw (source as ExecutionResult).errors![0];
  const { signal, withPositions } = execution.contextValue;
  const clock = new PositionClock();
  let reached: SealedPosition | undefined;
  for await (const item of withTicks(source, () => clock.dueInMs())) {
    if (signal.aborted) return;
    const answer = item?.kind === 'event' ? await wholeAnswerTo(item, args) : undefined;
    reached = item?.position ?? reached;
    const isDue = item?.kind !== 'event' && clock.isDue({ caughtUp: item?.caughtUp ?? false });
    if (answer !== undefined || (isDue && withPositions && reached !== undefined)) {
      const { place, seal } = reached!;
      const position = item?.kind === 'event' ? item.cursor : seal();
      yield withPositions ? withExtensions(answer ?? { data: null }, { position, place }) : answer!;
    }
    if (answer !== undefined || isDue) clock.sent();
  }
}

const ATTEMPTS = 4;
const PAUSES = { firstMs: 50, mostMs: 1_000 };

/** What nobody foresaw may be a connection that broke, or always happen: it is tried a few times and then told. */
async function wholeAnswerTo<Loaders>(
  item: EventDelivery<Loaders>,
  args: SubscribeArguments<Loaders>,
): Promise<ExecutionResult | undefined> {
  const { signal } = args.execution.contextValue;
  const pauses = new Backoff(PAUSES);
  for (let attempt = 1; ; attempt++) {
    const read = await answerTo(item, args);
    if (read === undefined) return undefined;
    const failure = passingFailureOf(read.answer.errors);
    if (failure?.isKnown) throw failure.error;
    if (failure === undefined || attempt === ATTEMPTS || signal.aborted) {
      await args.guard?.admit(read.answer, read.context);
      return read.answer;
    }
    await sleep(pauses.next(), undefined, { signal }).catch(() => undefined);
  }
}

async function answerTo<Loaders>(
  item: EventDelivery<Loaders>,
  { execution, createLoaders, maxAnswerBytes = DEFAULT_MAX_ANSWER_BYTES }: SubscribeArguments<Loaders>,
) {
  const { caller, instances, requestId, ownRequestId } = execution.contextValue;
  const context = { caller, instances, requestId, ownRequestId, loaders: createLoaders(caller) };
  const rootValue = await item.admit(context);
  if (rootValue === undefined) return undefined;
  const answer = await execute({ ...execution, rootValue, contextValue: context });
  const isTooLarge = exceeds(answer, maxAnswerBytes);
  return { context, answer: isTooLarge ? { errors: [new AnswerTooLargeError(maxAnswerBytes)] } : answer };
}

function withExtensions(answer: ExecutionResult, own: Readonly<Record<string, string>>): ExecutionResult {
  return { ...answer, extensions: { ...answer.extensions, ...own } };
}

function isStream<Loaders>(
  source: AsyncIterable<unknown> | ExecutionResult,
): source is AsyncIterable<StreamItem<Loaders>> {
  return Symbol.asyncIterator in source;
}
