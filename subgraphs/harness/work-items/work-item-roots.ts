import { Arg, Ctx, Directive, ID, Query, Resolver, Root } from 'type-graphql';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { After, First } from '../paging/page.args';
import type { RequestContext } from '../request/request-context';
import type { WorkDesk } from './work-desk';
import { WorkItemFilter } from './work-item.filter';
import { type WorkItemContext, WorkItemReader } from './work-item.reader';
import { type WorkActor, WorkItemService } from './work-item.service';
import { WorkItemConnection } from './work-item.type';

/** How a subgraph names its root fields and what they are asked by. */
export interface WorkItemRoots {
  /** What its names have beside those of the districts: '', `Brokering`, `Reporting`. */
  readonly infix: string;
  /** The argument `district`: ROUTED leads to the instance that answers and must be given, OPTIONAL narrows, NONE is not there. */
  readonly district: 'ROUTED' | 'OPTIONAL' | 'NONE';
}

/** What the root fields of one instance work with. */
export interface WorkItemParts {
  readonly reader: WorkItemReader;
  readonly service: WorkItemService;
  /** @throws ForbiddenError */
  deskOf(caller: Caller, district: string | null): WorkDesk;
}

export function workItemParts(context: WorkItemContext, deskOf: WorkItemParts['deskOf']): WorkItemParts {
  const reader = new WorkItemReader(context);
  return { reader, service: new WorkItemService(context, reader), deskOf };
}

export function actorAt(
  parts: WorkItemParts,
  { caller }: RequestContext,
  district: string | null,
): WorkActor {
  return { caller, desk: parts.deskOf(caller, district), actor: caller.subject };
}

export const routedBy = ({ district }: WorkItemRoots): MethodDecorator =>
  district === 'ROUTED' ? (Directive('@route(by: "district")') as MethodDecorator) : () => undefined;

const DESCRIPTIONS = {
  ROUTED: 'Code of the own district.',
  OPTIONAL: 'Code of the district that items are of; null: all that the caller sees.',
};

/** The argument that names the district; where there is none its parameter is undefined, as the root value is. */
export const DistrictArg = ({ district }: WorkItemRoots): ParameterDecorator =>
  district === 'NONE'
    ? (Root() as ParameterDecorator)
    : (Arg('district', () => ID, {
        nullable: district === 'OPTIONAL',
        description: DESCRIPTIONS[district],
      }) as ParameterDecorator);

/** The list of a subgraph: `workItems`, `brokeringWorkItems`, `reportingWorkItems`. */
export function workItemQueries(roots: WorkItemRoots) {
  const { infix } = roots;
  const name = `${infix.slice(0, 1).toLowerCase()}${infix.slice(1)}${infix === '' ? 'work' : 'Work'}Items`;

  @Resolver()
  class WorkItemQueries {
    constructor(readonly parts: WorkItemParts) {}

    @routedBy(roots)
    @Directive('@requiresScopes(scopes: [["work:read"]])')
    @Directive('@cost(weight: 20)')
    @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
    @Query(() => WorkItemConnection, {
      name,
      description:
        'What the caller’s role has to do, by the day on which it is due; an administrator sees all of the own district.',
    })
    list(
      @DistrictArg(roots) district: string | null,
      @Arg('filter', () => WorkItemFilter, {
        nullable: true,
        validate: false,
        description: 'Open ones, where nothing is given.',
      })
      filter: WorkItemFilter | null,
      @First(20) first: number,
      @After() after: string | null,
      @Ctx() request: RequestContext,
    ): Promise<WorkItemConnection> {
      const { desk, actor } = actorAt(this.parts, request, district ?? null);
      return this.parts.reader.list(desk, actor, { filter, first, after });
    }
  }
  return WorkItemQueries;
}
