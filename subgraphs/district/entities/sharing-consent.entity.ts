import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { SharingScope } from './sharing-scope';

/** What a candidate has consented to, one row for every change; the latest one is live. */
@Entity('sharing_consent')
export class SharingConsentEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text')
  scope!: SharingScope;

  @Column('date', { name: 'consented_on' })
  consentedOn!: IsoDate;

  @Column('text', { name: 'recorded_by' })
  recordedBy!: string;
}
