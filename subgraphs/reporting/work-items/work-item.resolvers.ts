import { workItemCommands } from '../../harness/work-items/work-item.commands';
import { workItemQueries } from '../../harness/work-items/work-item-roots';

const ROOTS = { infix: 'Reporting', district: 'NONE' } as const;

export const WorkItemQueries = workItemQueries(ROOTS);
export const WorkItemCommands = workItemCommands(ROOTS);
