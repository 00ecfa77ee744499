import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { VacancyStatus } from './vacancy-status';

@Entity('vacancy')
export class VacancyEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text')
  district!: string;

  @Column('text')
  status: VacancyStatus = VacancyStatus.OPEN;

  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  @Column('smallint', { name: 'weekends_per_month', nullable: true })
  weekendsPerMonth!: number | null;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;

  /** Given while HELD. */
  @Column('timestamptz', { name: 'held_until', nullable: true })
  heldUntil: Date | null = null;

  /** Given while HELD for a proposal. */
  @Column('text', { name: 'hold_id', nullable: true })
  holdId: string | null = null;

  /** Global id of the placement that it is FILLED by. */
  @Column('text', { name: 'placement_id', nullable: true })
  placementId: string | null = null;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null = null;

  /** Raised by the database with every change of the row. */
  @Column('integer')
  version = 1;
}
