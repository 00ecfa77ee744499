import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { CandidateFileLoaders } from '../candidate-file/candidate-file.loaders';
import { Candidate } from '../candidates/candidate.type';
import type { DistrictRequest } from '../context/district-request';
import { reloadCandidate } from './candidate.mutations';
import { CorrectCandidateInput } from './correct-candidate.input';
import type { CandidateCorrectionService } from './correction.service';
import type { CandidateMergeService } from './merge.service';
import { MergeCandidatesInput } from './merge-candidates.input';
import type { PoolStateService } from './pool-state.service';

/** What happens to a candidate after it has been registered. */
@Resolver(() => Candidate)
export class CandidateChangesMutations {
  constructor(
    private readonly corrections: CandidateCorrectionService,
    private readonly states: PoolStateService,
    private readonly mergers: CandidateMergeService,
  ) {}

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description:
      'Facts that were wrong or have changed; holds that do not fit any more end. The log of changes tells who and why.',
  })
  async correctCandidate(
    @Arg('input', () => CorrectCandidateInput, { description: 'What is to be other than it is.' })
    input: CorrectCandidateInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(request, await this.corrections.correct(request.caller, input));
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description:
      'Takes it out of every search, event and live proposal, and ends its consent; lifted, it is asked for a new one.',
  })
  async setProtectedIdentity(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('protected', () => Boolean, {
      description: 'true: protect it. false: lift the protection. As it is already, it is refused.',
    })
    isProtected: boolean,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    const change = { candidateId, version, isProtected, reason };
    return reloadCandidate(request, await this.states.protect(request.caller, change));
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, { description: 'APPROVED → PAUSED.' })
  async pauseCandidate(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(
      request,
      await this.states.act(request.caller, 'PAUSED', { candidateId, version, reason }),
    );
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, { description: 'PAUSED → APPROVED, with every check valid.' })
  async resumeCandidate(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(
      request,
      await this.states.act(request.caller, 'RESUMED', { candidateId, version, reason }),
    );
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description: 'By decision, for a reason; its open and held vacancies are withdrawn.',
  })
  async rejectCandidate(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(
      request,
      await this.states.act(request.caller, 'REJECTED', { candidateId, version, reason }),
    );
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description: 'Without running placements; its open and held vacancies are withdrawn.',
  })
  async endCandidate(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(
      request,
      await this.states.act(request.caller, 'ENDED', { candidateId, version, reason }),
    );
  }

  @Directive('@route(by: "candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description:
      'ENDED → UNDER_INVESTIGATION: its checks are demanded anew, from the day on, before it is approved, and its consent is asked for again. Not of one that was rejected.',
  })
  async reactivateCandidate(
    @Arg('candidateId', () => ID, { description: SHARED_TEXTS.candidateId }) candidateId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonOnFile }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    return reloadCandidate(
      request,
      await this.states.reactivate(request.caller, { candidateId, version, reason }),
    );
  }

  @Directive('@route(by: "input.candidateId")')
  @Directive('@requiresScopes(scopes: [["pool:write"]])')
  @Mutation(() => Candidate, {
    description:
      'Two registrations of one person or family become one. The file of the duplicate goes over, the narrower consent holds, its open and held vacancies are withdrawn; its id leads to the one that stays, for the own district.',
  })
  async mergeCandidates(
    @Arg('input', () => MergeCandidatesInput, {
      validate: false,
      description: 'The two, and which of them stays.',
    })
    input: MergeCandidatesInput,
    @Ctx() request: DistrictRequest<CandidateFileLoaders>,
  ): Promise<Candidate> {
    const id = await this.mergers.merge(request.caller, input);
    request.loaders.candidates.clearAll();
    request.loaders.vacancies.clearAll();
    return reloadCandidate(request, id);
  }
}
