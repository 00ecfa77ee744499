import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Gender, Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';
import type { ClosureReason } from './care-decision.enums';

@Entity('care_decision')
export class CareDecisionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  district!: string;

  @Column('text', { name: 'case_reference' })
  caseReference!: string;

  @Column('text')
  law!: Law;

  @Column('text', { name: 'program_area' })
  programArea!: ProgramArea;

  @Column('text')
  intervention!: Intervention;

  @Column('text')
  gender!: Gender;

  @Column('smallint', { name: 'birth_year' })
  birthYear!: number;

  @Column('date', { name: 'decided_on' })
  decidedOn!: IsoDate;

  @Column('date', { name: 'valid_until' })
  validUntil!: IsoDate;

  /** The latest interruption, kept when executed again. */
  @Column('date', { name: 'interrupted_on', nullable: true })
  interruptedOn: IsoDate | null = null;

  /** Since when it is executed; null again from an interruption on. */
  @Column('date', { name: 'executed_on', nullable: true })
  executedOn: IsoDate | null = null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: IsoDate | null = null;

  @Column('text', { name: 'closure_reason', nullable: true })
  closureReason: ClosureReason | null = null;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;

  /** Raised by the database with every change of the row. */
  @Column('integer')
  version = 1;
}
