import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { PersonSearch } from '../../harness/access-log/personal/person-search';
import { AccessPurpose } from '../../harness/access-log/purpose/access-purpose.enum';
import { type GivenPurpose, toGivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import { Purpose, PurposeCode } from '../../harness/access-log/purpose/given-purpose.args';
import { First } from '../../harness/paging/page.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { DistrictRequest } from '../context/district-request';
import { FoundCandidate } from './found-candidate.type';
import { LogSubject } from './log-subject.type';
import type { NameSearchReader } from './name-search.reader';

const NAME = 'Beginnings of words of the name, in any order, in capitals or not: `lind ad` finds Ada Lind.';

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
    @Arg('name', () => String, { description: NAME }) name: string,
    @Purpose() purpose: string,
    @PurposeCode()
    purposeCode: AccessPurpose,
    @First(20) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<FoundCandidate[]> {
    const given = toGivenPurpose(purposeCode, purpose);
    return this.search.find(caller, { district, name, purpose: given, first });
  }

  @PersonSearch({
    isByName: () => true,
    foundNobody: (found: readonly LogSubject[]) => found.length === 0,
    purposeOf: ({ purpose }) => toReviewPurpose(purpose),
  })
  @Directive('@route(by: "district")')
  @Directive('@requiresScopes(scopes: [["access-log:read"]])')
  @Directive('@policy(policies: [["role:admin"]])')
  @Directive('@cost(weight: 10)')
  @Directive('@listSize(slicingArguments: ["first"])')
  @Query(() => [LogSubject], {
    description:
      'Candidates of the own district by name, for the reviewer of its access log, who finds with it who has read them; none with a protected identity. It is in the access log itself, with the purpose.',
  })
  accessLogSubjects(
    @Arg('district', () => ID, { description: SHARED_TEXTS.ownDistrict }) district: string,
    @Arg('name', () => String, { description: NAME }) name: string,
    @Purpose() purpose: string,
    @First(20) first: number,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<LogSubject[]> {
    const given = toReviewPurpose(purpose);
    return this.search.findSubjects(caller, { district, name, purpose: given, first });
  }
}

/** @throws BadUserInputError */
function toReviewPurpose(purpose: string): GivenPurpose {
  return { ...toGivenPurpose(AccessPurpose.CASE_WORK, purpose), code: AccessPurpose.REVIEW };
}
