import type { CheckLoader } from '../checks/check.loader';
import type { VacancyLoaders } from '../vacancies/vacancy.loader';
import type { CandidateChangesLoader } from './candidate-changes.loader';
import type { ConsentsLoader } from './consents.loader';

export interface CandidateFileLoaders extends VacancyLoaders {
  readonly checks: CheckLoader;
  readonly candidateChanges: CandidateChangesLoader;
  readonly consents: ConsentsLoader;
}
