import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { IsoDate } from '../../service/calendar';
import type { SuitabilityCheckKind } from './suitability-check-kind';

/** The note that a check was made. Of a register extract nothing but this note may be kept. */
@Entity('suitability_check')
export class SuitabilityCheckEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text')
  kind!: SuitabilityCheckKind;

  @Column('boolean')
  passed!: boolean;

  @Column('date', { name: 'performed_on' })
  performedOn!: IsoDate;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: IsoDate | null;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;
}
