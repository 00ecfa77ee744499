import type { StreamItem } from '../../harness/outbox/event-delivery';
import { accessReviewSource } from '../../harness/work-items/access-review-source';
import { followWorkItems } from '../../harness/work-items/follow-work-items';
import type { WorkItemContext } from '../../harness/work-items/work-item.reader';
import { workItemParts } from '../../harness/work-items/work-item-roots';
import type { FormedlingContext } from '../context/formedling-context';
import type { FormedlingSubscription } from '../context/formedling-request';
import { workDeskOf } from '../policy/work-access';
import { findReminderSubject } from './reminder-subject';
import {
  ReminderCommands,
  WorkItemCommands,
  WorkItemQueries,
  WorkItemsChangedResolver,
} from './work-item.resolvers';
import { brokeringSources } from './work-sources';

export interface WorkItemsChangedArguments {
  readonly district?: string | null;
  readonly after?: string | null;
}

/** Att göra in the brokering. */
export function createWorkItems(context: FormedlingContext) {
  const { dataSource, clock, registry, settings } = context;
  const items: WorkItemContext = {
    dataSource,
    clock,
    sources: [
      ...brokeringSources(settings.matchesWanted),
      accessReviewSource({ prefix: 'formedling-', knowsAreas: false }),
    ],
    ownerOf: (code) => registry.resolve(code)?.code,
    findSubject: (caller, _desk, named) => findReminderSubject(dataSource, registry, { caller, ...named }),
  };
  const parts = workItemParts(items, (caller, district) => workDeskOf(caller, registry, district));
  return {
    resolvers: [
      [WorkItemQueries, new WorkItemQueries(parts)],
      [WorkItemCommands, new WorkItemCommands(parts)],
      [ReminderCommands, new ReminderCommands(parts)],
      [WorkItemsChangedResolver, new WorkItemsChangedResolver()],
    ] as [unknown, unknown][],
    follow: <Loaders>(
      subscription: FormedlingSubscription<Loaders>,
      { district, after }: WorkItemsChangedArguments,
    ): AsyncIterable<StreamItem> =>
      followWorkItems(subscription, { streams: context, parts, district: district ?? null, after }),
  };
}
