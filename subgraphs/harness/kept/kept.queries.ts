import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request/request-context';
import { DistrictArg, routedBy } from '../work-items/work-item-roots';
import { Draft, Kept } from './kept.type';
import { type KeptParts, type KeptRoots, keeperAt } from './kept-roots';

const READ = '@requiresScopes(scopes: [["work:read"]])';

/** `kept`, `draft`; `brokeringKept`, `brokeringDraft`. */
export function keptQueries(roots: KeptRoots) {
  const named = (name: string) =>
    roots.infix === '' ? name : `brokering${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

  @Resolver()
  class KeptQueries {
    constructor(readonly parts: KeptParts) {}

    @routedBy(roots)
    @Directive(READ)
    @Query(() => Kept, { name: named('kept'), description: 'What the caller keeps for the own work.' })
    kept(@DistrictArg(roots) district: string | null, @Ctx() request: RequestContext): Promise<Kept> {
      return this.parts.reader.kept(keeperAt(this.parts, request, district));
    }

    @routedBy(roots)
    @Directive(READ)
    @Query(() => Draft, {
      nullable: true,
      name: named('draft'),
      description: 'What the caller has begun to write in a form; null: nothing.',
    })
    draft(
      @DistrictArg(roots) district: string | null,
      @Arg('form', () => ID, { description: 'As it was kept.' }) form: string,
      @Ctx() request: RequestContext,
    ): Promise<Draft | null> {
      return this.parts.reader.draft(keeperAt(this.parts, request, district), form);
    }
  }
  return KeptQueries;
}
