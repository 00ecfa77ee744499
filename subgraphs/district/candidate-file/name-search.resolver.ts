import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { PersonSearch } from '../../harness/access-log/personal/person-search';
import type { AccessPurpose } from '../../harness/access-log/purpose/access-purpose.enum';
import { toGivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import { Purpose, PurposeCode } from '../../harness/access-log/purpose/given-purpose.args';
import { First } from '../../harness/paging/page.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { FoundCandidate } from './found-candidate.type';
import type { NameSearchReader } from './name-search.reader';

@Resolver()
export class NameSearchResolver {
  constructor(private readonly search: NameSearchReader) {}

  @PersonSearch({
    isByName: () => true,
    foundNobody: (found: readonly FoundCandidate[]) => found.length === 0,
    purposeOf: ({ purposeCode, purpose }) => toGivenPurpose(purposeCode, purpose),
  })
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["identity:read"]])')
  @Directive('@cost(weight: 10)')
  @Directive('@listSize(slicingArguments: ["first"])')
  @Query(() => [FoundCandidate], {
    description:
      'Candidates of the own district by name, for its staff; one with a protected identity for its kontaktsekreterare alone. Each that is found is in the access log as read, with the purpose; a search that finds nobody is there, too, without the name.',
  })
  candidatesByName(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Arg('name', () => String, {
      description:
        'Beginnings of words of the name, in any order, in capitals or not: `lind ad` finds Ada Lind.',
    })
    name: string,
    @Purpose() purpose: string,
    @PurposeCode()
    purposeCode: AccessPurpose,
    @First(20) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<FoundCandidate[]> {
    const given = toGivenPurpose(purposeCode, purpose);
    return this.search.find(caller, { district, name, purpose: given, first });
  }
}
