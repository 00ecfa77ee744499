import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { AccessPurpose } from '../../harness/access-log/purpose/access-purpose.enum';
import { toGivenPurpose } from '../../harness/access-log/purpose/given-purpose';
import { Purpose, PurposeCode } from '../../harness/access-log/purpose/given-purpose.args';
import { asksKeysOnly } from '../../harness/access-log/record/sealed-keys';
import { After, At, First } from '../../harness/paging/page.args';
import { CandidateFilter } from '../candidates/candidate.filter';
import type { CandidateReader } from '../candidates/candidate.reader';
import { Candidate, CandidateConnection } from '../candidates/candidate.type';
import { assertTold } from '../candidates/candidate-reference';
import type { DistrictRequest } from '../context/district-request';
import { CandidateOrder } from '../entities/candidate.enums';
import { SuitabilityCheckKind } from '../entities/suitability-check-kind';
import { VacancyStatus } from '../entities/vacancy-status';
import { Vacancy } from '../vacancies/vacancy.type';
import type { CandidateFileLoaders } from './candidate-file.loaders';
import type { CandidateFileReader } from './candidate-file.reader';
import { CandidateChangeEntry, SharingConsent, SuitabilityCheck } from './candidate-file.type';
import { CandidateIdentity } from './candidate-identity.type';
import type { IdentityReader } from './identity.reader';
import type { MissingChecksReader } from './missing-checks.reader';

@Resolver(() => Candidate)
export class CandidateQueries {
  constructor(
    private readonly reader: CandidateReader,
    private readonly identities: IdentityReader,
    private readonly missing: MissingChecksReader,
    private readonly files: CandidateFileReader,
  ) {}

  @Directive('@scatter(merge: "CONNECTION", among: "filter.districts", keys: "keys", at: "at")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => CandidateConnection, { description: 'Candidates shared with the caller, over all districts.' })
  candidates(
    @Arg('filter', () => CandidateFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all that the caller may see.',
    })
    filter: CandidateFilter | null,
    @Arg('orderBy', () => CandidateOrder, {
      defaultValue: CandidateOrder.AVAILABLE_FROM,
      description: 'What comes first.',
    })
    orderBy: CandidateOrder,
    @First(20) first: number,
    @After() after: string | null,
    @At() at: string[] | null,
    @Ctx() { caller }: DistrictRequest,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CandidateConnection> {
    return this.reader.list(caller, { filter, orderBy, first, after, at, keysOnly: asksKeysOnly(info) });
  }

  @Directive('@route(by: "id")')
  @Directive('@requiresScopes(scopes: [["pool:read"]])')
  @Query(() => Candidate, {
    nullable: true,
    description: 'null for one that the caller may not see, as for one that is not there.',
  })
  candidate(
    @Arg('id', () => ID, { description: 'Of a candidate that is shared with the caller.' }) id: string,
    @Ctx() { loaders }: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate | null> {
    return loaders.candidates.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Vacancy])
  async vacancies(
    @Root() candidate: Candidate,
    @Arg('status', () => VacancyStatus, { nullable: true, description: 'In this state. null: in any.' })
    status: VacancyStatus | null,
    @Ctx() { loaders }: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Vacancy[]> {
    assertTold(candidate, 'vacancies');
    const vacancies = await loaders.candidateVacancies.load(candidate.id);
    return status ? vacancies.filter((vacancy) => vacancy.status === status) : vacancies;
  }

  @FieldResolver(() => [SuitabilityCheckKind], {
    description:
      'What remains before approval. To other districts always empty, which tells nothing: whom they find is cleared, and of whom is placed with them `Proposal.clearanceLostOn` tells.',
  })
  missingChecks(
    @Root() candidate: Candidate,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<SuitabilityCheckKind[]> {
    return this.missing.read(request, candidate);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'What a correction must name: it rises with every change; own district only.',
  })
  version(
    @Root() candidate: Candidate,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): number | null {
    return this.files.version(request, candidate);
  }

  @Directive('@listSize(assumedSize: 6)')
  @FieldResolver(() => [SuitabilityCheck], {
    nullable: true,
    description: 'Latest first; own district only.',
  })
  checks(
    @Root() candidate: Candidate,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<SuitabilityCheck[]> {
    return this.files.checks(request, candidate);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [SharingConsent], {
    nullable: true,
    description: 'The live one first; own district only.',
  })
  consents(
    @Root() candidate: Candidate,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<SharingConsent[]> {
    return this.files.consents(request, candidate);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [CandidateChangeEntry], {
    nullable: true,
    description: 'Oldest first; own district only.',
  })
  changes(
    @Root() candidate: Candidate,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<CandidateChangeEntry[]> {
    return this.files.changes(request, candidate);
  }

  @FieldResolver(() => CandidateIdentity, {
    nullable: true,
    description:
      'Name and contact: own district, or the parties of a live proposal, with a purpose; every read is logged.',
  })
  identity(
    @Root() candidate: Candidate,
    @Purpose() purpose: string,
    @PurposeCode()
    purposeCode: AccessPurpose,
    @Ctx() { caller }: DistrictRequest,
  ): Promise<CandidateIdentity | null> {
    return this.identities.read(caller, candidate, toGivenPurpose(purposeCode, purpose));
  }
}
