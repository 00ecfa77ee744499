import { Arg, Directive, ID, Resolver, Root, Subscription } from 'type-graphql';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import { reminderCommands } from '../../harness/work-items/reminder.commands';
import { workItemCommands } from '../../harness/work-items/work-item.commands';
import { WorkItemsChanged } from '../../harness/work-items/work-item.type';
import { workItemQueries } from '../../harness/work-items/work-item-roots';

const ROOTS = { infix: '', district: 'ROUTED' } as const;

export const WorkItemQueries = workItemQueries(ROOTS);
export const WorkItemCommands = workItemCommands(ROOTS);
export const ReminderCommands = reminderCommands(ROOTS);

@Resolver()
export class WorkItemsChangedResolver {
  @Directive('@scatter(merge: "STREAM", among: "districts")')
  @Directive('@requiresScopes(scopes: [["work:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => WorkItemsChanged, {
    subscribe: subscribedByInstance,
    description:
      'That items of the own district may be others than before, as soon as facts or what people add to items change, and as a day begins.',
  })
  workItemsChanged(
    @Root() changed: WorkItemsChanged,
    @Arg('districts', () => [ID], { description: 'The code of the own district.' }) _districts: string[],
    @AfterEvent() _after: string | null,
  ): WorkItemsChanged {
    return changed;
  }
}
