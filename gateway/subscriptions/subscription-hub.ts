import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';
import type { JoinPatience } from '../../engine/index';
import { type RequestPipeline, readScopeOf, readSubscription, type StreamTraits } from '../../engine/index';
import { keyOfText } from '../../platform/graphql/operation-text';
import { GatewayErrorCode } from '../errors/errors';
import type { ErrorFormatter } from '../http/format-gateway-error';
import { type ClientOperation, prepareFor } from './client-operation';
import { RunningSubscription, type Wishes } from './running-subscription';
import type { Subscriber } from './subscriber';
import { visibilityKeyOf } from './visibility-key';

/** Subscriptions that differ in nothing but where they stand. */
interface Group {
  readonly key: string;
  operation: ClientOperation;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isStream: boolean;
  readonly running: Set<RunningSubscription>;
  /** How often it has been put under another supergraph. */
  renewals: number;
}

interface Opening {
  /** Undefined: with what happens from now on. */
  readonly resumeFrom: string | undefined;
  readonly cost: number;
}

const NO_WISHES: Wishes = { position: false, missing: false };

/** Starts a subscriber's subscription; call the result to leave. */
export type Leave = () => void;

/**
 * Runs the clients' subscriptions. Streams are shared: clients with the same operation, variables, visibility and
 * forwarded headers that stand at the same place are served by one run, so that the number of upstreams does not grow with that of clients.
 *
 * One who resumes from a place of his own gets a run of his own, which ends in the shared one as soon as both stand at
 * the same place: nothing is lost or doubled, since a cursor says exactly what has been delivered.
 */
export class SubscriptionHub {
  private readonly groups = new Map<string, Group>();
  private solo = 0;

  constructor(
    private readonly pipeline: RequestPipeline,
    private readonly formatError: ErrorFormatter,
    private readonly patience: JoinPatience,
  ) {}

  /** @throws RequestErrors when the variables do not fit */
  subscribe(
    operation: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    subscriber: Subscriber,
    wishes: Wishes = NO_WISHES,
  ): Leave {
    const { variables: coerced, cost, stream } = readSubscription(operation.query, variables);
    const resume = stream?.readResume(coerced) ?? undefined;
    const group = this.groupFor(
      operation,
      variables,
      this.keyOf(operation, coerced, stream, subscriber),
      stream !== undefined,
    );
    const running = this.runningFor(group, subscriber, {
      resumeFrom: resume as string | undefined,
      cost,
    });
    running.join(subscriber, wishes);
    if (running.subscribers.size === 1) running.start(group.operation);
    return () => {
      for (const one of group.running) one.leave(subscriber);
    };
  }

  /** Puts the running subscriptions under the supergraph in service; those no longer valid end with a typed error. */
  async reload(): Promise<void> {
    await Promise.all([...this.groups.values()].map((group) => this.renew(group)));
  }

  private async renew(group: Group): Promise<void> {
    group.renewals += 1;
    const renewal = group.renewals;
    const isOutdated = () => group.renewals !== renewal;
    try {
      const { operation: former, caller } = group.operation;
      const operation = await prepareFor(this.pipeline, caller, former);
      if (isOutdated()) return;
      // What is a person's from here on was shared until here.
      if (operation.query.isPersonal && !group.operation.query.isPersonal) throw schemaChangedError();
      // One that cannot be resumed stays with the supergraph that it began under.
      if (!group.isStream) return;
      group.operation = operation;
      for (const running of [...group.running]) running.start(operation);
    } catch {
      if (isOutdated()) return;
      for (const running of [...group.running]) running.end([schemaChangedError()]);
    }
  }

  close(): void {
    for (const { running } of [...this.groups.values()]) for (const one of [...running]) one.end([]);
  }

  private keyOf(
    { operation: { source, operationName, document }, query }: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    traits: StreamTraits | undefined,
    { caller, headers }: Subscriber,
  ): string {
    if (traits === undefined) return `${this.solo++}`;
    const { authorization, ...others } = headers;
    const visibility = visibilityKeyOf(caller, authorization);
    const subject = caller !== null && query.isPersonal ? caller.subject : null;
    const scope = readScopeOf(others);
    const places = resumeVariables(traits, document);
    const rest = Object.entries(variables).filter(([name]) => !places.includes(name));
    return keyOfText(JSON.stringify([source, operationName, rest, visibility, subject, scope]));
  }

  private groupFor(
    operation: ClientOperation,
    variables: Readonly<Record<string, unknown>>,
    key: string,
    isStream: boolean,
  ): Group {
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group: Group = { key, operation, variables, isStream, running: new Set(), renewals: 0 };
    this.groups.set(key, group);
    return group;
  }

  /** Joining what runs already costs nothing. */
  private runningFor(
    group: Group,
    subscriber: Subscriber,
    { resumeFrom, cost }: Opening,
  ): RunningSubscription {
    const fits = (one: RunningSubscription) =>
      resumeFrom === undefined ? one.acceptsFresh : one.standsAt(resumeFrom);
    return [...group.running].find(fits) ?? this.openFor(group, subscriber, { resumeFrom, cost });
  }

  private openFor(group: Group, subscriber: Subscriber, { resumeFrom, cost }: Opening): RunningSubscription {
    try {
      subscriber.charge(cost);
    } catch (error) {
      if (group.running.size === 0) this.groups.delete(group.key);
      throw error;
    }
    return this.open(group, resumeFrom);
  }

  private open(group: Group, resumeFrom: string | undefined): RunningSubscription {
    const running = new RunningSubscription({
      pipeline: this.pipeline,
      operation: group.operation,
      variables: group.variables,
      resumeFrom,
      formatError: this.formatError,
      patience: this.patience,
      onMoved: (moved) => unite(group, moved),
      onEnded: (ended) => {
        group.running.delete(ended);
        if (group.running.size === 0 && this.groups.get(group.key) === group) this.groups.delete(group.key);
      },
    });
    group.running.add(running);
    return running;
  }
}

/** Joins a run with another that stands, or stood with nothing delivered since, at the same place. */
function unite(group: Group, moved: RunningSubscription): void {
  for (const other of [...group.running]) {
    if (other === moved || moved.place === undefined || other.place === undefined) continue;
    if (other.standsAt(moved.place)) {
      other.absorb(moved);
      return;
    }
    if (moved.standsAt(other.place)) moved.absorb(other);
  }
}

/** The variable of the cursor, when it is used for nothing else: its definition and one use. */
function resumeVariables({ resumeVariable }: StreamTraits, document: DocumentNode): string[] {
  if (resumeVariable === undefined) return [];
  let uses = 0;
  visit(document, {
    [Kind.VARIABLE]: ({ name }: { name: { value: string } }) => {
      if (name.value === resumeVariable) uses += 1;
    },
  });
  return uses === 2 ? [resumeVariable] : [];
}

function schemaChangedError(): GraphQLError {
  return new GraphQLError('The schema has changed and the subscription is no longer valid.', {
    extensions: { code: GatewayErrorCode.subscriptionSchemaChanged },
  });
}
