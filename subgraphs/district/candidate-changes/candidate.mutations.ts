import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { CandidateFileLoaders } from '../candidate-file/candidate-file.loaders';
import { Candidate } from '../candidates/candidate.type';
import type { CheckService } from '../checks/check.service';
import { RecordCheckInput } from '../checks/record-check.input';
import type { DistrictRequest } from '../context/district-request';
import { SetSharingInput } from '../sharing/set-sharing.input';
import type { SharingService } from '../sharing/sharing.service';
import type { CandidateService } from './candidate.service';
import { RegisterCandidateInput } from './register-candidate.input';

@Resolver(() => Candidate)
export class CandidateMutations {
  constructor(
    private readonly candidates: CandidateService,
    private readonly checks: CheckService,
    private readonly sharing: SharingService,
  ) {}

  @Directive('@route(by: "input.district")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, { description: 'A new candidate of the own district, REGISTERED.' })
  async registerCandidate(
    @Arg('input', () => RegisterCandidateInput, { description: 'What is known of it.' })
    input: RegisterCandidateInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.candidates.register(request.caller, input));
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description:
      'Notes a check; the first one makes a registered candidate UNDER_INVESTIGATION. A candidate that is not cleared any more loses its holds.',
  })
  async recordCheck(
    @Arg('input', () => RecordCheckInput, { validate: false, description: 'What was checked, and when.' })
    input: RecordCheckInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.checks.record(request.caller, input));
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description: 'REGISTERED or UNDER_INVESTIGATION → APPROVED, with every check valid.',
  })
  async approveCandidate(
    @Arg('candidateId', () => ID, {
      description: `${SHARED_TEXTS.candidateId} One with a check that is missing, not passed or too old is refused.`,
    })
    candidateId: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.candidates.approve(request.caller, candidateId, version));
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description: 'Records who may be shown a candidate; holds that the consent does not reach any more end.',
  })
  async setSharing(
    @Arg('input', () => SetSharingInput, { validate: false, description: 'Who may be shown it.' })
    input: SetSharingInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.sharing.set(request.caller, input));
  }
}

/** The candidate as it is after a change; several changes of one request each see their own. */
export async function reloadCandidate(
  { loaders }: DistrictRequest<CandidateFileLoaders>,
  id: string,
): Promise<Candidate> {
  loaders.candidates.clear(id);
  loaders.candidateVacancies.clear(id);
  loaders.checks.clearAll();
  loaders.candidateChanges.clearAll();
  loaders.consents.clearAll();
  return (await loaders.candidates.load(id))!;
}
