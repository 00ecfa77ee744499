import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../request/request-context';
import { AddWorkItemInput } from './add-work-item.input';
import { commandsNamedBy, NamedItemArgs, WRITE } from './work-item.commands';
import type { WorkItem } from './work-item.type';
import { actorAt, DistrictArg, routedBy, type WorkItemParts, type WorkItemRoots } from './work-item-roots';

/** Items that are made by hand (bevakning): `addWorkItem`, `closeWorkItem`. */
export function reminderCommands(roots: WorkItemRoots) {
  const Command = commandsNamedBy(roots);

  @Resolver()
  class ReminderCommands {
    constructor(readonly parts: WorkItemParts) {}

    @routedBy(roots)
    @WRITE
    @Command('add', 'A reminder is made by hand (bevakning).')
    add(
      @DistrictArg(roots) district: string | null,
      @Arg('input', () => AddWorkItemInput, { validate: false, description: 'What is to be remembered.' })
      input: AddWorkItemInput,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.add(actorAt(this.parts, request, district ?? null), input);
    }

    @routedBy(roots)
    @WRITE
    @Command('close', 'A reminder is done; nothing else is closed by hand.')
    close(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.close(actorAt(this.parts, request, district ?? null), named);
    }
  }
  return ReminderCommands;
}
