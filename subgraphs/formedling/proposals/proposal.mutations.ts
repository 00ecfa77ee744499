import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { ExpectedVersion } from '../../harness/versions/expected-version';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { FormedlingRequest } from '../context/formedling-request';
import type { RequestLoaders } from '../requests/request.loaders';
import type { ConfirmService } from '../saga/confirm.service';
import type { AnswerService } from './answer.service';
import { AnswerProposalInput } from './answer-proposal.input';
import type { ProposalLoaders } from './proposal.loaders';
import { Proposal } from './proposal.type';
import type { ProposeService } from './propose.service';
import { ProposeCandidateInput } from './propose-candidate.input';
import type { WithdrawService } from './withdraw.service';

type ProposalRequest = FormedlingRequest<ProposalLoaders & RequestLoaders>;

@Resolver(() => Proposal)
export class ProposalMutations {
  constructor(
    private readonly proposing: ProposeService,
    private readonly answering: AnswerService,
    private readonly withdrawing: WithdrawService,
    private readonly confirming: ConfirmService,
  ) {}

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => Proposal, {
    description: 'Holds the vacancy in its own district and opens a proposal; the hold ends by itself.',
  })
  async proposeCandidate(
    @Arg('input', () => ProposeCandidateInput, {
      validate: false,
      description: 'Which vacancy, for which request.',
    })
    input: ProposeCandidateInput,
    @Ctx() request: ProposalRequest,
  ): Promise<Proposal> {
    return reload(request, await this.proposing.propose(request.caller, input));
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => Proposal, {
    description:
      "CANDIDATE: a kontaktsekreterare of the candidate's district or the resursteam; CLIENT and DISTRICT: a handlaggare of the requesting district. A decline needs a reason and ends the proposal.",
  })
  async answerProposal(
    @Arg('input', () => AnswerProposalInput, { validate: false, description: 'Whose answer, and which.' })
    input: AnswerProposalInput,
    @Ctx() request: ProposalRequest,
  ): Promise<Proposal> {
    return reload(request, await this.answering.answer(request.caller, input));
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => Proposal, {
    description:
      'All parties have accepted: fills the vacancy, starts the placement, executes the decision. Still ACCEPTED in the answer: a district cannot be reached and it goes on by itself. FAILED: all was undone, see `endReason`.',
  })
  async confirmProposal(
    @Arg('proposalId', () => ID, { description: 'Of a proposal that is ACCEPTED and whose hold lasts.' })
    proposalId: string,
    @Arg('startsOn', () => DateScalar, {
      description:
        'The first day of the placement: one on which the decision is in force, and not before the vacancy is free.',
    })
    startsOn: IsoDate,
    @Arg('endsOn', () => DateScalar, { description: 'Its agreed last day, after `startsOn`.' })
    endsOn: IsoDate,
    @ExpectedVersion() version: number | null,
    @Ctx() request: ProposalRequest,
  ): Promise<Proposal> {
    const confirmation = { proposalId, startsOn, endsOn, version };
    return reload(request, await this.confirming.confirm(request.caller, confirmation));
  }

  @Directive('@requiresScopes(scopes: [["brokering:write"]])')
  @Mutation(() => Proposal, {
    description: 'PENDING or ACCEPTED → WITHDRAWN: the vacancy is open again. For the resursteam.',
  })
  async withdrawProposal(
    @Arg('proposalId', () => ID, {
      description: 'Of a proposal that is PENDING or ACCEPTED and not being confirmed.',
    })
    proposalId: string,
    @Arg('reason', () => String, { description: SHARED_TEXTS.reasonInBrokering }) reason: string,
    @ExpectedVersion() version: number | null,
    @Ctx() request: ProposalRequest,
  ): Promise<Proposal> {
    const read = { id: proposalId, version };
    return reload(request, await this.withdrawing.withdraw(request.caller, read, reason));
  }
}

async function reload({ loaders }: ProposalRequest, id: string): Promise<Proposal> {
  loaders.clearAll();
  return (await loaders.proposals.load(id))!;
}
