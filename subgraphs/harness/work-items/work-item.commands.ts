import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Int, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import type { RequestContext } from '../request/request-context';
import type { NamedItem } from './work-item.service';
import { WorkItem } from './work-item.type';
import { actorAt, DistrictArg, routedBy, type WorkItemParts, type WorkItemRoots } from './work-item-roots';

@ArgsType()
export class NamedItemArgs implements NamedItem {
  @Field(() => ID, { description: 'The item’s id.' })
  id!: string;

  @Field(() => Int, {
    description:
      'The version that was read: an item that has been changed since is a CONFLICT, VERSION_CONFLICT, with both values.',
  })
  expectedVersion!: number;
}

export const WRITE = Directive('@requiresScopes(scopes: [["work:write"]])') as MethodDecorator;

/** A mutation of a verb's name: `takeWorkItem`, `takeBrokeringWorkItem`. */
export const commandsNamedBy =
  ({ infix }: WorkItemRoots) =>
  (verb: string, description: string): MethodDecorator =>
    Mutation(() => WorkItem, {
      name: `${verb}${infix}WorkItem`,
      description,
    }) as MethodDecorator;

/** What people do with the items of a subgraph: `takeWorkItem`, `takeBrokeringWorkItem` and so on. */
export function workItemCommands(roots: WorkItemRoots) {
  const Command = commandsNamedBy(roots);

  @Resolver()
  class WorkItemCommands {
    constructor(readonly parts: WorkItemParts) {}

    @routedBy(roots)
    @WRITE
    @Command(
      'take',
      'The caller becomes its owner; one that somebody else has is a CONFLICT, WORK_ITEM_TAKEN.',
    )
    take(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.take(actorAt(this.parts, request, district ?? null), named);
    }

    @routedBy(roots)
    @WRITE
    @Command('release', 'It has no owner any more.')
    release(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.release(actorAt(this.parts, request, district ?? null), named);
    }

    @routedBy(roots)
    @WRITE
    @Command('assign', 'Somebody becomes its owner, whoever was.')
    assign(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Arg('owner', () => String, { description: 'The subject of that person’s tokens.' }) owner: string,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.assign(actorAt(this.parts, request, district ?? null), named, owner);
    }

    @routedBy(roots)
    @WRITE
    @Command('park', 'It is put aside and comes back by itself.')
    park(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Arg('until', () => DateScalar, {
        description: 'A day to come: as it begins in Stockholm, the item is open again.',
      })
      until: IsoDate,
      @Arg('comment', () => String, {
        nullable: true,
        description: 'Why, without a personnummer; left out, what was said before stays.',
      })
      comment: string | null,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.park(actorAt(this.parts, request, district ?? null), named, {
        until,
        comment,
      });
    }

    @routedBy(roots)
    @WRITE
    @Command('unpark', 'It is open again at once.')
    unpark(
      @DistrictArg(roots) district: string | null,
      @Args(() => NamedItemArgs, { validate: false }) named: NamedItemArgs,
      @Ctx() request: RequestContext,
    ): Promise<WorkItem> {
      return this.parts.service.unpark(actorAt(this.parts, request, district ?? null), named);
    }
  }
  return WorkItemCommands;
}
