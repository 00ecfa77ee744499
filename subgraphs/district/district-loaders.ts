import type { Caller } from '../../platform/tokens/token-verifier';
import { createCandidateChangesLoader } from './candidate-file/candidate-changes.loader';
import type { CandidateFileLoaders } from './candidate-file/candidate-file.loaders';
import { createConsentsLoader } from './candidate-file/consents.loader';
import { createCandidateLoader } from './candidates/candidate.loader';
import { createCheckLoader } from './checks/check.loader';
import type { DistrictContext } from './context/district-context';
import {
  type CaseReferenceLoaders,
  createCaseReferenceLoader,
} from './decision-export/case-reference.loader';
import {
  createCareDecisionLoader,
  createDelayReasonsLoader,
  createOffersLoader,
} from './decisions/care-decision.loader';
import { createDecisionHistoryLoaders } from './decisions/decision-history.loader';
import { createCandidatePlacementsLoader } from './placements/candidate-placements.loader';
import {
  createDecisionPlacementsLoader,
  createPlacementLoader,
  type PlacementLoaders,
} from './placements/placement.loader';
import { createPoolCountsLoader, type PoolLoaders } from './pool/pool-summary.loader';
import { createCandidateVacanciesLoader, createVacancyLoader } from './vacancies/vacancy.loader';

/** One request's loaders: n references, one query. */
export interface DistrictLoaders
  extends CandidateFileLoaders,
    CaseReferenceLoaders,
    PlacementLoaders,
    PoolLoaders {}

export function createDistrictLoaders(context: DistrictContext, caller: Caller): DistrictLoaders {
  return {
    candidates: createCandidateLoader(context, caller),
    vacancies: createVacancyLoader(context, caller),
    candidateVacancies: createCandidateVacanciesLoader(context, caller),
    checks: createCheckLoader(context),
    candidateChanges: createCandidateChangesLoader(context),
    consents: createConsentsLoader(context),
    poolCounts: createPoolCountsLoader(context, caller),
    decisions: createCareDecisionLoader(context, caller),
    caseReferences: createCaseReferenceLoader(context),
    delayReasons: createDelayReasonsLoader(context),
    offers: createOffersLoader(context),
    ...createDecisionHistoryLoaders(context),
    placements: createPlacementLoader(context, caller),
    candidatePlacements: createCandidatePlacementsLoader(context, caller),
    decisionPlacements: createDecisionPlacementsLoader(context),
  };
}
