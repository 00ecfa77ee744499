import type { DataSource } from 'typeorm';
import { createDataSource } from '../harness/database/data-source';
import { ConfirmationEntity } from './entities/confirmation.entity';
import { DistrictEntity } from './entities/district.entity';
import { ProposalEntity } from './entities/proposal.entity';
import { ProposalAnswerEntity } from './entities/proposal-answer.entity';
import { RequestEntity } from './entities/request.entity';
import { StaffMemberEntity } from './entities/staff-member.entity';
import { CreateDistricts1700000000001 } from './migrations/1700000000001-create-districts';
import { CreateBrokering1700000000002 } from './migrations/1700000000002-create-brokering';
import { Retention1700000000005 } from './migrations/1700000000005-retention';
import { ApplicationRights1700000000006 } from './migrations/1700000000006-application-rights';
import { AccessLog1700000010000 } from './migrations/1700000010000-access-log';
import { FrozenFigures1700000030000 } from './migrations/1700000030000-frozen-figures';
import { UnrecognisedWords1700000040000 } from './migrations/1700000040000-unrecognised-words';
import { ProposalEndCode1700000050000 } from './migrations/1700000050000-proposal-end-code';
import { CursorKey1700000060000 } from './migrations/1700000060000-cursor-key';
import { ProposalList1700000110000 } from './migrations/1700000110000-proposal-list';
import { RequiredLanguages1700000120000 } from './migrations/1700000120000-required-languages';
import { LostClearance1700000120001 } from './migrations/1700000120001-lost-clearance';
import { ChargeCredits1700000130000 } from './migrations/1700000130000-charge-credits';
import { StaffRegister1700000140000 } from './migrations/1700000140000-staff-register';
import { WorkItems1700000150000 } from './migrations/1700000150000-work-items';
import { DemonstrationStep1700000210000 } from './migrations/1700000210000-demonstration-step';
import { Kept1700000460000 } from './migrations/1700000460000-kept';
import { ProposalsOfCandidates1700000464400 } from './migrations/1700000464400-proposals-of-candidates';
import { EndingsByPerson1700000468000 } from './migrations/1700000468000-endings-by-person';
import { CountsByQuestion1700000469000 } from './migrations/1700000469000-counts-by-question';

export function createFormedlingDataSource(url: string, poolSize: number): DataSource {
  return createDataSource({
    name: 'formedling',
    url,
    poolSize,
    entities: [
      DistrictEntity,
      RequestEntity,
      ProposalEntity,
      ProposalAnswerEntity,
      ConfirmationEntity,
      StaffMemberEntity,
    ],
    migrations: [
      CreateDistricts1700000000001,
      CreateBrokering1700000000002,
      Retention1700000000005,
      ApplicationRights1700000000006,
      AccessLog1700000010000,
      FrozenFigures1700000030000,
      UnrecognisedWords1700000040000,
      ProposalEndCode1700000050000,
      CursorKey1700000060000,
      ProposalList1700000110000,
      RequiredLanguages1700000120000,
      LostClearance1700000120001,
      ChargeCredits1700000130000,
      StaffRegister1700000140000,
      WorkItems1700000150000,
      DemonstrationStep1700000210000,
      Kept1700000460000,
      ProposalsOfCandidates1700000464400,
      EndingsByPerson1700000468000,
      CountsByQuestion1700000469000,
    ],
  });
}
