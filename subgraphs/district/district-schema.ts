import type { GraphQLSchema } from 'graphql';
import { PERSONAL_DIRECTIVE } from '../harness/access-log/personal/personal';
import { watchReads } from '../harness/access-log/record/watch-reads';
import type { SubgraphInstances } from '../harness/request/subgraph-instances';
import { buildSubgraph, emitSdl, type SubgraphDefinition } from '../harness/schema/subgraph-schema';
import { ADMINISTRATION_RESOLVERS, createAdministrationResolvers } from './administration-resolvers';
import { BROKERING_RESOLVERS, createBrokeringResolvers } from './brokering-resolvers';
import { CandidateMutations } from './candidate-changes/candidate.mutations';
import { CandidateService } from './candidate-changes/candidate.service';
import { CandidateChangesMutations } from './candidate-changes/candidate-changes.mutations';
import { CandidateCorrectionService } from './candidate-changes/correction.service';
import { CandidateMergeService } from './candidate-changes/merge.service';
import { PoolStateService } from './candidate-changes/pool-state.service';
import { CandidateQueries } from './candidate-file/candidate.resolver';
import { CandidateFileReader } from './candidate-file/candidate-file.reader';
import { IdentityReader } from './candidate-file/identity.reader';
import { MissingChecksReader } from './candidate-file/missing-checks.reader';
import { NameSearchReader } from './candidate-file/name-search.reader';
import { NameSearchResolver } from './candidate-file/name-search.resolver';
import { WithheldResolver } from './candidate-file/withheld.resolver';
import { CandidateReader } from './candidates/candidate.reader';
import { CheckService } from './checks/check.service';
import type { DistrictContext } from './context/district-context';
import type { DistrictRequest, DistrictSubscription } from './context/district-request';
import type { DistrictLoaders } from './district-loaders';
import type { District } from './districts/district.type';
import { createKeptResolvers, KEPT_RESOLVERS } from './kept-resolvers';
import { PlacementRequest } from './matching/placement-request.type';
import { ROW_POLICIES } from './policy/row-policies';
import { DistrictResolver, resolveDistrictReference } from './pool/district.resolver';
import { PoolResolver } from './pool/pool.resolver';
import { ServingDistrictsResolver } from './serving/serving-districts.resolver';
import { DISTRICT_SCHEMA_EXTENSION, SHARDING_DIRECTIVES } from './sharding-directives';
import { SharingService } from './sharing/sharing.service';
import { VacancyReader } from './vacancies/vacancy.reader';
import { VacancyResolver } from './vacancies/vacancy.resolver';
import { VacancyService } from './vacancies/vacancy.service';
import { VacancyCountsReader } from './vacancy-counts/vacancy-counts.reader';
import { VacancyCountsResolver } from './vacancy-counts/vacancy-counts.resolver';
import { VacancyClosedResolver } from './vacancy-feed/vacancy-closed.resolver';
import { type VacancyClosedArguments, VacancyClosings } from './vacancy-feed/vacancy-closings';
import { VacancyOpenedResolver } from './vacancy-feed/vacancy-opened.resolver';
import { type VacancyOpenedArguments, VacancyOpenings } from './vacancy-feed/vacancy-openings';
import { UnrecognisedWordsReader } from './vocabularies/unrecognised-words.reader';
import { UnrecognisedWordsResolver } from './vocabularies/unrecognised-words.resolver';
import { createWorkItems, WORK_ITEM_RESOLVERS, type WorkItemsChangedArguments } from './work-item-resolvers';

const DEFINITION: SubgraphDefinition = {
  schemaExtension: DISTRICT_SCHEMA_EXTENSION,
  resolvers: [
    CandidateQueries,
    WithheldResolver,
    NameSearchResolver,
    CandidateMutations,
    CandidateChangesMutations,
    VacancyResolver,
    VacancyCountsResolver,
    VacancyOpenedResolver,
    VacancyClosedResolver,
    PoolResolver,
    DistrictResolver,
    ServingDistrictsResolver,
    UnrecognisedWordsResolver,
    ...BROKERING_RESOLVERS,
    ...ADMINISTRATION_RESOLVERS,
    ...WORK_ITEM_RESOLVERS,
    ...KEPT_RESOLVERS,
  ],
  orphanedTypes: [PlacementRequest],
  directives: [...SHARDING_DIRECTIVES, PERSONAL_DIRECTIVE],
  rowPolicies: ROW_POLICIES,
  references: ['Candidate', 'Vacancy', 'CareDecision', 'Placement', 'PlacementRequest', 'District'],
};

/** The SDL that the supergraph is composed from. */
export function districtSdl(): Promise<string> {
  return emitSdl(DEFINITION);
}

/** The executable schema of all districts, which tells the access log of what is read. */
export async function buildDistrictSchema(): Promise<GraphQLSchema> {
  return watchReads(await buildSubgraph(DEFINITION));
}

/** What answers for one district. */
export function createDistrictInstances(context: DistrictContext): SubgraphInstances {
  const openings = new VacancyOpenings(context);
  const closings = new VacancyClosings(context);
  const workItems = createWorkItems(context);
  return {
    container: new Map([...createResolvers(context), ...workItems.resolvers]),
    references: {
      Candidate: ({ id }: { id: string }, { loaders }: DistrictRequest<DistrictLoaders>) =>
        loaders.candidates.load(id),
      Vacancy: ({ id }: { id: string }, { loaders }: DistrictRequest<DistrictLoaders>) =>
        loaders.vacancies.load(id),
      CareDecision: ({ id }: { id: string }, { loaders }: DistrictRequest<DistrictLoaders>) =>
        loaders.decisions.load(id),
      Placement: ({ id }: { id: string }, { loaders }: DistrictRequest<DistrictLoaders>) =>
        loaders.placements.load(id),
      PlacementRequest: (reference: PlacementRequest) => reference,
      District: (reference: District) => resolveDistrictReference(context.territory, reference),
    },
    subscriptions: {
      vacancyOpened: (args: VacancyOpenedArguments, request: DistrictSubscription<DistrictLoaders>) =>
        openings.follow(request, args),
      vacancyClosed: (args: VacancyClosedArguments, request: DistrictSubscription<DistrictLoaders>) =>
        closings.follow(request, args),
      workItemsChanged: (args: WorkItemsChangedArguments, request: DistrictSubscription<DistrictLoaders>) =>
        workItems.follow(request, args),
    },
  };
}

function createResolvers(context: DistrictContext): Map<unknown, unknown> {
  const { territory } = context;
  const reader = new CandidateReader(context);
  const missing = new MissingChecksReader(context);
  return new Map<unknown, unknown>([
    [
      CandidateQueries,
      new CandidateQueries(reader, new IdentityReader(context), missing, new CandidateFileReader(context)),
    ],
    [WithheldResolver, new WithheldResolver(missing)],
    [NameSearchResolver, new NameSearchResolver(new NameSearchReader(context))],
    [
      CandidateMutations,
      new CandidateMutations(
        new CandidateService(context),
        new CheckService(context),
        new SharingService(context),
      ),
    ],
    [
      CandidateChangesMutations,
      new CandidateChangesMutations(
        new CandidateCorrectionService(context),
        new PoolStateService(context),
        new CandidateMergeService(context),
      ),
    ],
    [
      VacancyResolver,
      new VacancyResolver(new VacancyReader(context), new VacancyService(context), territory),
    ],
    [VacancyCountsResolver, new VacancyCountsResolver(new VacancyCountsReader(context))],
    [VacancyOpenedResolver, new VacancyOpenedResolver()],
    [VacancyClosedResolver, new VacancyClosedResolver()],
    [PoolResolver, new PoolResolver(territory)],
    [DistrictResolver, new DistrictResolver(reader, territory)],
    [ServingDistrictsResolver, new ServingDistrictsResolver(territory)],
    [UnrecognisedWordsResolver, new UnrecognisedWordsResolver(new UnrecognisedWordsReader(context))],
    ...createBrokeringResolvers(context),
    ...createAdministrationResolvers(context),
    ...createKeptResolvers(context),
  ]);
}
