import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { SuitabilityCheckKind } from './suitability-check-kind';

/** The note that a check was made; of a register extract, that it was shown: its outcome is kept nowhere. */
@Entity('suitability_check')
export class SuitabilityCheckEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text')
  kind!: SuitabilityCheckKind;

  /** Null for a register extract. */
  @Column('boolean', { nullable: true })
  passed!: boolean | null;

  @Column('date', { name: 'performed_on' })
  performedOn!: IsoDate;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: IsoDate | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;
}
