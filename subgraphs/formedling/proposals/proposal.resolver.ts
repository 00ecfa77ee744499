import {
  Arg,
  Ctx,
  Directive,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/date-scalar';
import type { IsoDate } from '../../../platform/time/calendar';
import { After, First } from '../../harness/paging/page.args';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import { SHARED_TEXTS } from '../../vocabulary/shared-texts';
import type { FormedlingRequest } from '../context/formedling-request';
import { CandidateStub, PlacementStub, VacancyStub } from '../districts/district-entities.type';
import type { RequestLoaders } from '../requests/request.loaders';
import { PlacementRequest } from '../requests/request.type';
import type { ConfirmService } from '../saga/confirm.service';
import type { AnswerService } from './answer.service';
import { AnswerProposalInput } from './answer-proposal.input';
import { ProposalFilter } from './proposal.filter';
import type { ProposalLoaders } from './proposal.loaders';
import { toProposalAnswer } from './proposal.mapper';
import type { ProposalReader } from './proposal.reader';
import { Proposal, ProposalAnswer, ProposalChanged, ProposalConnection } from './proposal.type';
import type { ProposeService } from './propose.service';
import { ProposeCandidateInput } from './propose-candidate.input';
import type { WithdrawService } from './withdraw.service';

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(
    private readonly reader: ProposalReader,
    private readonly proposing: ProposeService,
    private readonly answering: AnswerService,
    private readonly withdrawing: WithdrawService,
    private readonly confirming: ConfirmService,
  ) {}

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])')
  @Query(() => ProposalConnection, { description: 'Those to which the caller is a party, the oldest first.' })
  proposals(
    @Arg('filter', () => ProposalFilter, {
      nullable: true,
      validate: false,
      description: 'Which of them. null: all.',
    })
    filter: ProposalFilter | null,
    @First(20) first: number,
    @After() after: string | null,
    @Ctx() { caller }: FormedlingRequest,
  ): Promise<ProposalConnection> {
    return this.reader.list(caller, { filter, first, after });
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Query(() => Proposal, {
    nullable: true,
    description: 'null for one that the caller may not see, as for one that is not there.',
  })
  proposal(
    @Arg('id', () => ID, { description: 'Of a proposal to which the caller is a party.' }) id: string,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  ): Promise<Proposal | null> {
    return loaders.proposals.load(id);
  }

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
    @Ctx() request: FormedlingRequest<ProposalLoaders & RequestLoaders>,
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
    @Ctx() request: FormedlingRequest<ProposalLoaders & RequestLoaders>,
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
    @Ctx() request: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  ): Promise<Proposal> {
    return reload(request, await this.confirming.confirm(request.caller, { proposalId, startsOn, endsOn }));
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
    @Ctx() request: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  ): Promise<Proposal> {
    return reload(request, await this.withdrawing.withdraw(request.caller, proposalId, reason));
  }

  @Directive('@requiresScopes(scopes: [["brokering:read"]])')
  @Directive('@cost(weight: 100)')
  @Subscription(() => ProposalChanged, {
    subscribe: subscribedByInstance,
    description: 'Proposals as they are made, answered and ended, for their parties.',
  })
  proposalChanged(
    @Root() changed: ProposalChanged,
    @Arg('requestId', () => ID, {
      nullable: true,
      description: 'Of this request alone. null: of all to which the caller is a party.',
    })
    _requestId: string | null,
    @AfterEvent() _after: string | null,
  ): ProposalChanged {
    return changed;
  }

  @FieldResolver(() => PlacementRequest)
  request(
    @Root() { requestId }: Proposal,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  ): Promise<PlacementRequest> {
    return loaders.requestsOfVisible.load(requestId);
  }

  @FieldResolver(() => CandidateStub, { nullable: true })
  candidate(@Root() { candidateId }: Proposal): CandidateStub {
    return { id: candidateId };
  }

  @FieldResolver(() => VacancyStub, { nullable: true })
  vacancy(@Root() { vacancyId }: Proposal): VacancyStub {
    return { id: vacancyId };
  }

  @FieldResolver(() => PlacementStub, {
    nullable: true,
    description: 'What it was confirmed to; read in the district that asked for it.',
  })
  placement(@Root() { placementId }: Proposal): PlacementStub | null {
    return placementId === null ? null : { id: placementId };
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [ProposalAnswer])
  async answers(
    @Root() proposal: Proposal,
    @Ctx() { loaders }: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  ): Promise<ProposalAnswer[]> {
    const rows = await loaders.answers.load(proposal.id);
    return rows.map((row) => toProposalAnswer(row, proposal));
  }
}

async function reload(
  { loaders }: FormedlingRequest<ProposalLoaders & RequestLoaders>,
  id: string,
): Promise<Proposal> {
  loaders.clearAll();
  return (await loaders.proposals.load(id))!;
}
