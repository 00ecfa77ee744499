import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { After, At, First } from '../../harness/paging/page.args';
import { NeedsInput } from '../../vocabulary/needs.input';
import type { DistrictRequest } from '../context/district-request';
import type { MatchReader } from './match.reader';
import { MatchConnection } from './match.type';
import { PlacementRequest } from './placement-request.type';

const NEEDS =
  'needs { kind programArea intervention ageFrom ageTo languages requiredLanguages interests homeDistrict startsOn weekendsPerMonth noPets stepFree smokeFree districts }';

@Resolver()
export class MatchResolver {
  constructor(private readonly reader: MatchReader) {}

  @Directive('@scatter(merge: "CONNECTION", among: "needs.districts", keys: "keys", at: "at")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@cost(weight: 300)')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => MatchConnection, {
    description:
      'Candidates that meet the needs, best first: absolute rules exclude (`NeedsInput` says which), then a score of 100 ranks (`MatchReason.criterion` says by what). Matched are the approved with valid checks, an open place, no protected identity and fewer proposals that wait than a candidate may have at once, that are shared with the caller.',
  })
  async matchCandidates(
    @Arg('needs', () => NeedsInput, { validate: false, description: 'What excludes, and what ranks.' })
    needs: NeedsInput,
    @First(3) first: number,
    @After() after: string | null,
    @At() at: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<MatchConnection> {
    return this.reader.list(caller, this.reader.toSearch(needs), { first, after, at });
  }
}

@Resolver(() => PlacementRequest)
export class PlacementRequestResolver {
  constructor(private readonly reader: MatchReader) {}

  @Directive(`@requires(fields: "${NEEDS}")`)
  @Directive('@scatter(merge: "CONNECTION", keys: "keys", at: "at")')
  @Directive('@cost(weight: 120)')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @FieldResolver(() => MatchConnection, {
    nullable: true,
    description: 'Best candidates over all districts for this request, as `matchCandidates` finds them.',
  })
  matches(
    @Root() { needs }: PlacementRequest,
    @First(3) first: number,
    @After() after: string | null,
    @At(PlacementRequest) at: string[] | null,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<MatchConnection> {
    return this.reader.list(caller, needs, { first, after, at });
  }
}
