import type { StreamItem } from '../harness/outbox/event-delivery';
import { accessReviewSource } from '../harness/work-items/access-review-source';
import { followWorkItems } from '../harness/work-items/follow-work-items';
import type { WorkItemContext } from '../harness/work-items/work-item.reader';
import { workItemParts } from '../harness/work-items/work-item-roots';
import type { DistrictContext } from './context/district-context';
import type { DistrictSubscription } from './context/district-request';
import type { DistrictLoaders } from './district-loaders';
import { workDeskOf } from './policy/work-access';
import { findReminderSubject } from './work-items/reminder-subject';
import { REPORT_SOURCES } from './work-items/report-sources';
import {
  ReminderCommands,
  WorkItemCommands,
  WorkItemQueries,
  WorkItemsChangedResolver,
} from './work-items/work-item.resolvers';
import { CASE_SOURCES } from './work-items/work-sources';

/** Att göra. */
export const WORK_ITEM_RESOLVERS = [
  WorkItemQueries,
  WorkItemCommands,
  ReminderCommands,
  WorkItemsChangedResolver,
] as const;

export interface WorkItemsChangedArguments {
  readonly districts: readonly string[];
  readonly after?: string | null;
}

export function createWorkItems(context: DistrictContext) {
  const { dataSource, clock, territory } = context;
  const items: WorkItemContext = {
    dataSource,
    clock,
    sources: [...CASE_SOURCES, ...REPORT_SOURCES, accessReviewSource({ prefix: '', knowsAreas: true })],
    ownerOf: (code) => territory.ownerOf(code),
    findSubject: (_caller, desk, named) => findReminderSubject(dataSource, desk, named),
  };
  const parts = workItemParts(items, (caller, district) => workDeskOf(caller, territory, district ?? ''));
  return {
    resolvers: [
      [WorkItemQueries, new WorkItemQueries(parts)],
      [WorkItemCommands, new WorkItemCommands(parts)],
      [ReminderCommands, new ReminderCommands(parts)],
      [WorkItemsChangedResolver, new WorkItemsChangedResolver()],
    ] as [unknown, unknown][],
    follow: (
      subscription: DistrictSubscription<DistrictLoaders>,
      { districts, after }: WorkItemsChangedArguments,
    ): AsyncIterable<StreamItem<DistrictLoaders>> =>
      followWorkItems(subscription, { streams: context, parts, district: districts[0] ?? null, after }),
  };
}
