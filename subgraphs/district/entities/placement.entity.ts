import { registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';

/** RUNNING → ENDED (endPlacement); RUNNING → CANCELLED (a confirmation undone), also before it ever ran. Both are final. */
export enum PlacementStatus {
  RUNNING = 'RUNNING',
  ENDED = 'ENDED',
  CANCELLED = 'CANCELLED',
}

registerEnumType(PlacementStatus, { name: 'PlacementStatus' });

/** Facts are null only in a row that was cancelled before it ran. */
@Entity('placement')
export class PlacementEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  district!: string;

  @Column('text')
  status!: PlacementStatus;

  @Column('uuid', { name: 'decision_id', nullable: true })
  decisionId!: string | null;

  /** Global ids, of this district or another. */
  @Column('text', { name: 'candidate_id', nullable: true })
  candidateId!: string | null;

  @Column('text', { name: 'vacancy_id', nullable: true })
  vacancyId!: string | null;

  @Column('date', { name: 'started_on', nullable: true })
  startedOn!: IsoDate | null;

  @Column('date', { name: 'ends_on', nullable: true })
  endsOn!: IsoDate | null;

  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: IsoDate | null = null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null = null;

  /** Whether its vacancy has been opened again, there where it is. */
  @Column('boolean')
  reopened = false;
}
