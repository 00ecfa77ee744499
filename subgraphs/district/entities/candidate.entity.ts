import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { CandidateKind } from '../../vocabulary/candidate-kind.enum';
import type { ProgramArea } from '../../vocabulary/decision.enums';
import { CandidateStatus } from './candidate.enums';
import { SharingScope } from './sharing-scope';

/** Later than every day: none yet. */
export const NO_DATE = 'infinity';
/** Earlier than every day: never valid. */
export const NEVER = '-infinity';

/** A candidate's neutral facts and state; who it is lies apart, in `candidate_identity`. */
@Entity('candidate')
export class CandidateEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** Code of the district that made the row; part of its public id for ever. */
  @Column('text')
  district!: string;

  @Column('text')
  kind!: CandidateKind;

  @Column('text')
  status: CandidateStatus = CandidateStatus.REGISTERED;

  @Column('text')
  area!: string;

  @Column('text', { name: 'program_areas', array: true })
  programAreas!: ProgramArea[];

  @Column('text', { array: true })
  languages!: string[];

  @Column('text', { array: true })
  interests!: string[];

  @Column('smallint', { name: 'accepts_age_from' })
  acceptsAgeFrom!: number;

  @Column('smallint', { name: 'accepts_age_to' })
  acceptsAgeTo!: number;

  @Column('smallint', { name: 'weekends_per_month', nullable: true })
  weekendsPerMonth!: number | null;

  @Column('boolean')
  pets!: boolean;

  @Column('boolean', { name: 'step_free' })
  stepFree!: boolean;

  @Column('boolean', { name: 'smoke_free' })
  smokeFree!: boolean;

  @Column('smallint')
  capacity!: number;

  @Column('boolean', { name: 'protected_identity' })
  protectedIdentity!: boolean;

  /** Earliest start of an open vacancy; `NO_DATE` without one. Kept by `vacancies/availability.ts`. */
  @Column('date', { name: 'available_from' })
  availableFrom: IsoDate = NO_DATE;

  /** For the first time. */
  @Column('date', { name: 'approved_on' })
  approvedOn: IsoDate = NO_DATE;

  /** Last day on which every required check is valid; `NEVER` while one is missing. Kept by `checks/check.service.ts`. */
  @Column('date', { name: 'checks_valid_until' })
  checksValidUntil: IsoDate = NEVER;

  /** The day on which one that had ended was reactivated; checks performed before it do not count. */
  @Column('date', { name: 'checks_count_from' })
  checksCountFrom: IsoDate = NEVER;

  @Column('text')
  sharing: SharingScope = SharingScope.DISTRICT;

  /** Rises with every correction and change of state. */
  @Column('integer')
  version = 1;

  /** Given for a duplicate: the candidate that has its file, and that its id leads to. It is ENDED then, and in no list. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto: string | null = null;
}
