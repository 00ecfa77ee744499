import type { ContainerType } from 'type-graphql';

// biome-ignore lint/suspicious/noExplicitAny: a reference's keys and the context are the subgraph's own
export type ReferenceResolver = (reference: any, context: any) => unknown;

// biome-ignore lint/suspicious/noExplicitAny: a field's arguments and the context are the subgraph's own
export type FieldSubscriber = (args: any, context: any) => AsyncIterable<unknown>;

/**
 * What answers behind a subgraph's schema: all that knows of a database. One executable schema serves any number of them; each
 * request names its own in its context.
 */
export interface SubgraphInstances {
  /** Resolver class → its instance. */
  readonly container: ContainerType;
  /** By entity type. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** By field of `Subscription`. */
  readonly subscriptions?: Readonly<Record<string, FieldSubscriber>>;
}
