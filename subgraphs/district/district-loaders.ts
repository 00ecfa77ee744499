import type { Caller } from '../../platform/tokens/token-verifier';
import {
  type CandidateChangesLoader,
  createCandidateChangesLoader,
} from './candidate-file/candidate-changes.loader';
import { type ConsentsLoader, createConsentsLoader } from './candidate-file/consents.loader';
import { type CandidateLoader, createCandidateLoader } from './candidates/candidate.loader';
import { type CheckLoader, createCheckLoader } from './checks/check.loader';
import type { DistrictContext } from './context/district-context';
import {
  type CareDecisionLoader,
  createCareDecisionLoader,
  createDelayReasonsLoader,
  createOffersLoader,
  type DelayReasonsLoader,
  type OffersLoader,
} from './decisions/care-decision.loader';
import {
  createDecisionHistoryLoaders,
  type DecisionHistoryLoaders,
} from './decisions/decision-history.loader';
import {
  createDecisionPlacementsLoader,
  createPlacementLoader,
  type DecisionPlacementsLoader,
  type PlacementLoader,
} from './placements/placement.loader';
import { createPoolCountsLoader, type PoolCountsLoader } from './pool/pool-summary.loader';
import {
  type CandidateVacanciesLoader,
  createCandidateVacanciesLoader,
  createVacancyLoader,
  type VacancyLoader,
} from './vacancies/vacancy.loader';

/** One request's loaders: n references, one query. */
export interface DistrictLoaders extends DecisionHistoryLoaders {
  readonly candidates: CandidateLoader;
  readonly vacancies: VacancyLoader;
  readonly candidateVacancies: CandidateVacanciesLoader;
  readonly checks: CheckLoader;
  readonly candidateChanges: CandidateChangesLoader;
  readonly consents: ConsentsLoader;
  readonly poolCounts: PoolCountsLoader;
  readonly decisions: CareDecisionLoader;
  readonly delayReasons: DelayReasonsLoader;
  readonly offers: OffersLoader;
  readonly placements: PlacementLoader;
  readonly decisionPlacements: DecisionPlacementsLoader;
}

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
    delayReasons: createDelayReasonsLoader(context),
    offers: createOffersLoader(context),
    ...createDecisionHistoryLoaders(context),
    placements: createPlacementLoader(context, caller),
    decisionPlacements: createDecisionPlacementsLoader(context),
  };
}
