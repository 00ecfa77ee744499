import type { DataSource } from 'typeorm';
import { createDataSource } from '../harness/database/data-source';
import type { VerifyConnection } from '../harness/database/verify-connection';
import { CandidateEntity } from './entities/candidate.entity';
import { CandidateIdentityEntity } from './entities/candidate-identity.entity';
import { CareDecisionEntity } from './entities/care-decision.entity';
import { PlacementEntity } from './entities/placement.entity';
import { SharingConsentEntity } from './entities/sharing-consent.entity';
import { SuitabilityCheckEntity } from './entities/suitability-check.entity';
import { VacancyEntity } from './entities/vacancy.entity';
import { Pool1345000000000 } from './migrations/1345000000000-pool';
import { Events1345000000001 } from './migrations/1345000000001-events';
import { Brokering1345100000000 } from './migrations/1345100000000-brokering';
import { DecisionHistory1345200000000 } from './migrations/1345200000000-decision-history';
import { AccessLog1345300000000 } from './migrations/1345300000000-access-log';
import { Retention1345400000000 } from './migrations/1345400000000-retention';
import { KeptReports1345500000000 } from './migrations/1345500000000-kept-reports';
import { AccessLogCodes1346100000000 } from './migrations/1346100000000-access-log-codes';
import { FrozenFigures1346300000000 } from './migrations/1346300000000-frozen-figures';
import { Vocabularies1346400000000 } from './migrations/1346400000000-vocabularies';
import { RegisterExtracts1346500000000 } from './migrations/1346500000000-register-extracts';
import { CandidateChanges1346500000001 } from './migrations/1346500000001-candidate-changes';
import { MergedCandidates1346500000002 } from './migrations/1346500000002-merged-candidates';
import { CursorKey1346600000000 } from './migrations/1346600000000-cursor-key';
import { HeldFor1347100000000 } from './migrations/1347100000000-held-for';
import { PlacementEnds1347100000001 } from './migrations/1347100000001-placement-ends';
import { CaseReferences1347200000000 } from './migrations/1347200000000-case-references';
import { FoundByName1347200000001 } from './migrations/1347200000001-found-by-name';
import { ReactivatedCandidates1348100000000 } from './migrations/1348100000000-reactivated-candidates';
import { DecisionVersions1348100000001 } from './migrations/1348100000001-decision-versions';
import { WorkItems1348200000000 } from './migrations/1348200000000-work-items';
import { DatabaseDistrict1348900000000 } from './migrations/1348900000000-database-district';
import { CaseReferencesInCapitals1348950000000 } from './migrations/1348950000000-case-references-in-capitals';
import { VacancyStates1349420000000 } from './migrations/1349420000000-vacancy-states';
import { Kept1349460000000 } from './migrations/1349460000000-kept';
import { WithdrawnPlacements1349464400000 } from './migrations/1349464400000-withdrawn-placements';
import { CaseVersions1349470000000 } from './migrations/1349470000000-case-versions';
import { VacancyClosings1349470000001 } from './migrations/1349470000001-vacancy-closings';
import { PartsOfPlacements1349490000000 } from './migrations/1349490000000-parts-of-placements';
import { VacancyWeekends1349490000001 } from './migrations/1349490000001-vacancy-weekends';
import { CaseReferencesWithOneBlank1349500000000 } from './migrations/1349500000000-case-references-with-one-blank';
import { CountsByQuestion1349700000000 } from './migrations/1349700000000-counts-by-question';

export interface DistrictDatabase {
  readonly name: string;
  readonly url: string;
  readonly poolSize: number;
  readonly verify?: VerifyConnection;
}

export function createDistrictDataSource(database: DistrictDatabase): DataSource {
  return createDataSource({
    ...database,
    entities: [
      CandidateEntity,
      CandidateIdentityEntity,
      SuitabilityCheckEntity,
      SharingConsentEntity,
      VacancyEntity,
      CareDecisionEntity,
      PlacementEntity,
    ],
    migrations: [
      Pool1345000000000,
      Events1345000000001,
      Brokering1345100000000,
      DecisionHistory1345200000000,
      AccessLog1345300000000,
      Retention1345400000000,
      KeptReports1345500000000,
      AccessLogCodes1346100000000,
      FrozenFigures1346300000000,
      Vocabularies1346400000000,
      RegisterExtracts1346500000000,
      CandidateChanges1346500000001,
      MergedCandidates1346500000002,
      CursorKey1346600000000,
      HeldFor1347100000000,
      PlacementEnds1347100000001,
      CaseReferences1347200000000,
      FoundByName1347200000001,
      ReactivatedCandidates1348100000000,
      DecisionVersions1348100000001,
      WorkItems1348200000000,
      DatabaseDistrict1348900000000,
      CaseReferencesInCapitals1348950000000,
      VacancyStates1349420000000,
      Kept1349460000000,
      WithdrawnPlacements1349464400000,
      CaseVersions1349470000000,
      VacancyClosings1349470000001,
      PartsOfPlacements1349490000000,
      VacancyWeekends1349490000001,
      CaseReferencesWithOneBlank1349500000000,
      CountsByQuestion1349700000000,
    ],
  });
}
