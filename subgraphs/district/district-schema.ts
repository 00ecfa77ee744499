import type { GraphQLSchema } from 'graphql';
import { PERSONAL_DIRECTIVE } from '../harness/access-log/personal';
import { buildSubgraph, emitSdl, type SubgraphDefinition } from '../harness/schema/subgraph-schema';
import { ACCESS_LOG_RESOLVERS, createAccessLogResolvers } from './access-log-resolvers';
import { BROKERING_RESOLVERS, createBrokeringResolvers } from './brokering-resolvers';
import { CandidateMutations } from './candidates/candidate.mutations';
import { CandidateReader } from './candidates/candidate.reader';
import { CandidateQueries } from './candidates/candidate.resolver';
import { CandidateService } from './candidates/candidate.service';
import { CandidateChangesMutations } from './candidates/candidate-changes.mutations';
import { CandidateFileReader } from './candidates/candidate-file.reader';
import { CandidateCorrectionService } from './candidates/correction.service';
import { IdentityReader } from './candidates/identity.reader';
import { CandidateMergeService } from './candidates/merge.service';
import { PoolStateService } from './candidates/pool-state.service';
import { CheckService } from './checks/check.service';
import { MissingChecksReader } from './checks/missing-checks.reader';
import type { DistrictContext } from './district-context';
import type { DistrictRequest, DistrictSubscription } from './district-request';
import { DistrictResolver, resolveDistrictReference } from './districts/district.resolver';
import type { District } from './districts/district.type';
import { PlacementRequest } from './matching/placement-request.type';
import { ROW_POLICIES } from './policy/row-policies';
import { PoolResolver } from './pool/pool.resolver';
import { DISTRICT_SCHEMA_EXTENSION, SHARDING_DIRECTIVES } from './sharding-directives';
import { SharingService } from './sharing/sharing.service';
import { VacancyReader } from './vacancies/vacancy.reader';
import { VacancyResolver } from './vacancies/vacancy.resolver';
import { VacancyService } from './vacancies/vacancy.service';
import { VacancyOpenedResolver } from './vacancies/vacancy-opened.resolver';
import { type VacancyOpenedArguments, VacancyOpenings } from './vacancies/vacancy-openings';
import { UnrecognisedWordsReader } from './vocabularies/unrecognised-words.reader';
import { UnrecognisedWordsResolver } from './vocabularies/unrecognised-words.resolver';

const DEFINITION: SubgraphDefinition = {
  schemaExtension: DISTRICT_SCHEMA_EXTENSION,
  resolvers: [
    CandidateQueries,
    CandidateMutations,
    CandidateChangesMutations,
    VacancyResolver,
    VacancyOpenedResolver,
    PoolResolver,
    DistrictResolver,
    UnrecognisedWordsResolver,
    ...BROKERING_RESOLVERS,
    ...ACCESS_LOG_RESOLVERS,
  ],
  orphanedTypes: [PlacementRequest],
  directives: [...SHARDING_DIRECTIVES, PERSONAL_DIRECTIVE],
  rowPolicies: ROW_POLICIES,
};

/** The SDL that the supergraph is composed from. */
export function districtSdl(): Promise<string> {
  return emitSdl(DEFINITION);
}

/** The executable schema of one district instance. */
export function buildDistrictSchema(context: DistrictContext): Promise<GraphQLSchema> {
  const openings = new VacancyOpenings(context);
  return buildSubgraph(DEFINITION, {
    container: createResolvers(context),
    references: {
      Candidate: ({ id }: { id: string }, { loaders }: DistrictRequest) => loaders.candidates.load(id),
      Vacancy: ({ id }: { id: string }, { loaders }: DistrictRequest) => loaders.vacancies.load(id),
      CareDecision: ({ id }: { id: string }, { loaders }: DistrictRequest) => loaders.decisions.load(id),
      Placement: ({ id }: { id: string }, { loaders }: DistrictRequest) => loaders.placements.load(id),
      PlacementRequest: (reference: PlacementRequest) => reference,
      District: (reference: District) => resolveDistrictReference(context.territory, reference),
    },
    subscriptions: {
      vacancyOpened: (args: VacancyOpenedArguments, request: DistrictSubscription) =>
        openings.follow(request, args),
    },
  });
}

function createResolvers(context: DistrictContext): Map<unknown, unknown> {
  const { territory } = context;
  const reader = new CandidateReader(context);
  return new Map<unknown, unknown>([
    [
      CandidateQueries,
      new CandidateQueries(
        reader,
        new IdentityReader(context),
        new MissingChecksReader(context),
        new CandidateFileReader(context),
      ),
    ],
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
    [VacancyOpenedResolver, new VacancyOpenedResolver()],
    [PoolResolver, new PoolResolver(territory)],
    [DistrictResolver, new DistrictResolver(reader, territory)],
    [UnrecognisedWordsResolver, new UnrecognisedWordsResolver(new UnrecognisedWordsReader(context))],
    ...createBrokeringResolvers(context),
    ...createAccessLogResolvers(context),
  ]);
}
