import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
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
  @Mutation(() => Candidate)
  async registerCandidate(
    @Arg('input', () => RegisterCandidateInput) input: RegisterCandidateInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.candidates.register(request.caller, input));
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate)
  async recordCheck(
    @Arg('input', () => RecordCheckInput, { validate: false }) input: RecordCheckInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.checks.record(request.caller, input));
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate)
  async approveCandidate(
    @Arg('candidateId', () => ID) candidateId: string,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.candidates.approve(request.caller, candidateId));
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate)
  async setSharing(
    @Arg('input', () => SetSharingInput, { validate: false }) input: SetSharingInput,
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
