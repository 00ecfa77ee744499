import { PERSONAL_DIRECTIVE, PERSONAL_LINK } from '../harness/access-log/personal/personal';
import type { SubgraphDefinition } from '../harness/schema/subgraph-schema';
import { BrokeringLogResolver } from './access-log/brokering-log.resolver';
import { BrokeringReviewResolver } from './access-log/brokering-review.resolver';
import { ChargeResolver } from './charges/charge.resolver';
import { DistrictResolver } from './districts/district.resolver';
import { VacancyPlacementResolver } from './districts/vacancy-placement.resolver';
import { FiguresResolver } from './figures/figures.resolver';
import { KeptCommands, KeptQueries } from './kept/create-kept-resolvers';
import { ROW_POLICIES } from './policy/row-policies';
import { CandidatePlacementsResolver } from './proposals/candidate-placements.resolver';
import { ProposalMutations } from './proposals/proposal.mutations';
import { ProposalResolver } from './proposals/proposal.resolver';
import { RequestProposalsResolver } from './proposals/request-proposals.resolver';
import { RequestResolver } from './requests/request.resolver';
import { RequestCountResolver } from './requests/request-count.resolver';
import { SignInResolver } from './staff/sign-in.resolver';
import { StaffResolver } from './staff/staff.resolver';
import { StaffNameResolver } from './staff/staff-name.resolver';
import { VocabularyResolver } from './vocabularies/vocabulary.resolver';
import {
  ReminderCommands,
  WorkItemCommands,
  WorkItemQueries,
  WorkItemsChangedResolver,
} from './work-items/work-item.resolvers';

export const FORMEDLING: SubgraphDefinition = {
  schemaExtension: `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@composeDirective", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])${PERSONAL_LINK}`,
  directives: [PERSONAL_DIRECTIVE],
  resolvers: [
    DistrictResolver,
    RequestResolver,
    RequestCountResolver,
    RequestProposalsResolver,
    ProposalResolver,
    CandidatePlacementsResolver,
    VacancyPlacementResolver,
    ProposalMutations,
    ChargeResolver,
    FiguresResolver,
    BrokeringLogResolver,
    BrokeringReviewResolver,
    VocabularyResolver,
    WorkItemQueries,
    WorkItemCommands,
    ReminderCommands,
    WorkItemsChangedResolver,
    KeptQueries,
    KeptCommands,
    StaffResolver,
    StaffNameResolver,
    SignInResolver,
  ],
  rowPolicies: ROW_POLICIES,
  references: ['Candidate', 'Vacancy', 'District', 'PlacementRequest', 'Proposal'],
};
