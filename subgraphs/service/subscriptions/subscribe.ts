import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { AnswerGuard } from '../answer-guard';
import type { LoaderFactory } from '../request-context';
import type { StreamItem } from './event-delivery';
import { PositionClock } from './position-clock';
import type { SubscriptionContext } from './subscription-context';

export interface SubscribeArguments<Loaders> {
  readonly execution: ExecutionArgs & { readonly contextValue: SubscriptionContext<Loaders> };
  readonly createLoaders: LoaderFactory<Loaders>;
  readonly guard?: AnswerGuard;
}

/**
 * The answers to a subscription (GraphQL specification, section 6.2.3), each event executed in a context of its own: its
 * loaders have read nothing before, so rules and rows are those of the moment of sending. With positions asked for, every
 * answer holds `extensions.position`, and one of them comes without data when the stream goes live and, now and then,
 * after events that were skipped. Throws what the field's `subscribe` throws.
 */
export async function* subscribe<Loaders>({
  execution,
  createLoaders,
  guard,
}: SubscribeArguments<Loaders>): AsyncGenerator<ExecutionResult, void> {
  const source = await createSourceEventStream(execution);
  if (!isStream<Loaders>(source)) throw (source as ExecutionResult).errors![0];
  const { signal, withPositions } = execution.contextValue;
  const clock = new PositionClock();
  for await (const item of source) {
    if (signal.aborted) return;
    const isWanted = item.kind === 'event' || (withPositions && clock.isDue(item));
    const answer = isWanted && (await answerTo(item, { execution, createLoaders, guard }));
    if (!answer) continue;
    clock.sent();
    yield withPositions ? withPosition(answer, item.cursor) : answer;
  }
}

async function answerTo<Loaders>(
  item: StreamItem<Loaders>,
  { execution, createLoaders, guard }: SubscribeArguments<Loaders>,
): Promise<ExecutionResult | undefined> {
  if (item.kind === 'position') return { data: null };
  const { caller, requestId } = execution.contextValue;
  const contextValue = { caller, requestId, loaders: createLoaders(caller) };
  const rootValue = await item.admit(contextValue);
  if (rootValue === undefined) return undefined;
  const answer = await execute({ ...execution, rootValue, contextValue });
  await guard?.admit(answer, contextValue);
  return answer;
}

function withPosition(answer: ExecutionResult, position: string): ExecutionResult {
  return { ...answer, extensions: { ...answer.extensions, position } };
}

function isStream<Loaders>(
  source: AsyncIterable<unknown> | ExecutionResult,
): source is AsyncIterable<StreamItem<Loaders>> {
  return Symbol.asyncIterator in source;
}
