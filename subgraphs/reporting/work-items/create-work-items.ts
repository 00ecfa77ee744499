import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/time/calendar';
import type { WorkItemContext } from '../../harness/work-items/work-item.reader';
import { workItemParts } from '../../harness/work-items/work-item-roots';
import { workDeskOf } from '../policy/work-access';
import { WorkItemCommands, WorkItemQueries } from './work-item.resolvers';
import { REPORTING_SOURCES } from './work-sources';

/** Att göra of those who publish. */
export function createWorkItems(dataSource: DataSource, clock: Clock): [unknown, unknown][] {
  const items: WorkItemContext = {
    dataSource,
    clock,
    sources: REPORTING_SOURCES,
    ownerOf: () => undefined,
    // Nothing here has rows that a reminder could be about.
    findSubject: async () => undefined,
  };
  const parts = workItemParts(items, workDeskOf);
  return [
    [WorkItemQueries, new WorkItemQueries(parts)],
    [WorkItemCommands, new WorkItemCommands(parts)],
  ];
}
