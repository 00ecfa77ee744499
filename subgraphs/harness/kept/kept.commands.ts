import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/date-time-scalar';
import type { RequestContext } from '../request/request-context';
import { WRITE } from '../work-items/work-item.commands';
import { DistrictArg, routedBy } from '../work-items/work-item-roots';
import { KeptSettings, SavedView } from './kept.type';
import { KeepDraftInput, KeepSettingsInput, KeepViewInput } from './kept-inputs';
import { type KeptParts, type KeptRoots, keeperAt } from './kept-roots';

/** `keepSettings`, `keepView`, `dropView`, `keepDraft`, `dropDraft`; those of the brokering `keepBrokeringSettings` and so on. */
export function keptCommands(roots: KeptRoots) {
  const named = (verb: 'keep' | 'drop', what: string) => `${verb}${roots.infix}${what}`;

  @Resolver()
  class KeptCommands {
    constructor(readonly parts: KeptParts) {}

    @routedBy(roots)
    @WRITE
    @Mutation(() => KeptSettings, {
      name: named('keep', 'Settings'),
      description: 'How the caller wants the client to be.',
    })
    async keepSettings(
      @DistrictArg(roots) district: string | null,
      @Arg('settings', () => KeepSettingsInput, { description: 'What is to be otherwise.' })
      settings: KeepSettingsInput,
      @Ctx() request: RequestContext,
    ): Promise<KeptSettings> {
      const keeper = keeperAt(this.parts, request, district);
      await this.parts.service.settings(keeper, settings);
      return this.parts.reader.settings(keeper);
    }

    @routedBy(roots)
    @WRITE
    @Mutation(() => SavedView, {
      nullable: true,
      name: named('keep', 'View'),
      description: 'A new view, or an own one that is to be another; no other view is touched.',
    })
    async keepView(
      @DistrictArg(roots) district: string | null,
      @Arg('view', () => KeepViewInput, { description: 'The view.' }) view: KeepViewInput,
      @Ctx() request: RequestContext,
    ): Promise<SavedView | null> {
      const keeper = keeperAt(this.parts, request, district);
      return this.parts.reader.view(keeper, await this.parts.service.view(keeper, view));
    }

    @routedBy(roots)
    @WRITE
    @Mutation(() => Boolean, {
      name: named('drop', 'View'),
      description: 'An own view is removed; false: there was none.',
    })
    dropView(
      @DistrictArg(roots) district: string | null,
      @Arg('id', () => ID, { description: 'The view’s id.' }) id: string,
      @Ctx() request: RequestContext,
    ): Promise<boolean> {
      return this.parts.service.dropView(keeperAt(this.parts, request, district), id);
    }

    @routedBy(roots)
    @WRITE
    @Mutation(() => DateTimeScalar, {
      name: named('keep', 'Draft'),
      description:
        'What the caller has begun to write in a form, in place of what was kept of it; when it was saved.',
    })
    keepDraft(
      @DistrictArg(roots) district: string | null,
      @Arg('draft', () => KeepDraftInput, { description: 'The draft.' }) draft: KeepDraftInput,
      @Ctx() request: RequestContext,
    ): Promise<Date> {
      return this.parts.drafts.keep(keeperAt(this.parts, request, district), draft);
    }

    @routedBy(roots)
    @WRITE
    @Mutation(() => Boolean, {
      name: named('drop', 'Draft'),
      description: 'It has been sent, or is not wanted; false: there was none.',
    })
    dropDraft(
      @DistrictArg(roots) district: string | null,
      @Arg('form', () => ID, { description: 'As it was kept.' }) form: string,
      @Ctx() request: RequestContext,
    ): Promise<boolean> {
      return this.parts.drafts.drop(keeperAt(this.parts, request, district), form);
    }
  }
  return KeptCommands;
}
