import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { After, First } from '../../harness/paging/page.args';
import { subscribedByInstance } from '../../harness/schema/subgraph-schema';
import { AfterEvent } from '../../harness/subscriptions/after-event.args';
import type { FormedlingRequest } from '../context/formedling-request';
import { CandidateStub, PlacementStub, VacancyStub } from '../districts/district-entities.type';
import type { RequestLoaders } from '../requests/request.loaders';
import { PlacementRequest } from '../requests/request.type';
import { ProposalFilter } from './proposal.filter';
import type { ProposalLoaders } from './proposal.loaders';
import { toProposalAnswer } from './proposal.mapper';
import type { ProposalReader } from './proposal.reader';
import { Proposal, ProposalAnswer, ProposalChanged, ProposalConnection } from './proposal.type';

@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(private readonly reader: ProposalReader) {}

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

  @FieldResolver(() => CandidateStub, {
    nullable: true,
    description:
      'null, without an error, while its district does not show it to the reader: it is not shared with the reader any more, or has a protected identity.',
  })
  candidate(@Root() { candidateId }: Proposal): CandidateStub {
    return { id: candidateId };
  }

  @FieldResolver(() => VacancyStub, {
    nullable: true,
    description:
      'null, without an error, where its candidate is, and to others than its district once it is neither open, held nor filled for the reader.',
  })
  vacancy(@Root() { vacancyId }: Proposal): VacancyStub {
    return { id: vacancyId };
  }

  @FieldResolver(() => PlacementStub, {
    nullable: true,
    description:
      'What it was confirmed to; read in the district that asked for it, which alone is told the case.',
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
