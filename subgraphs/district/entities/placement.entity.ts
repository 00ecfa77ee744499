import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import { registerEnum } from '../../vocabulary/register-enum';
import type { ClosureReason } from './care-decision.enums';
import type { DecisionAfterPlacement } from './placement-outcome';

/**
 * RUNNING → ENDED (endPlacement, or its planned end has come); RUNNING → WITHDRAWN (withdrawPlacement, before its first day);
 * RUNNING → CANCELLED (a confirmation undone), also before it ever ran. All three are final.
 */
export enum PlacementStatus {
  RUNNING = 'RUNNING',
  ENDED = 'ENDED',
  CANCELLED = 'CANCELLED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnum(PlacementStatus, {
  name: 'PlacementStatus',
  description: 'RUNNING → ENDED, WITHDRAWN or CANCELLED, which are final.',
  values: {
    RUNNING: 'From its confirmation on, also before its first day, until its end.',
    ENDED: 'It ran and has ended: at once, or on the day that was planned.',
    CANCELLED: 'Its confirmation was undone: it never was, and is shown to nobody.',
    WITHDRAWN: 'Withdrawn before its first day: it never began.',
  },
});

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

  /** Of one that was withdrawn: the day on which it was. */
  @Column('date', { name: 'ended_on', nullable: true })
  endedOn: IsoDate | null = null;

  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null = null;

  @Column('date', { name: 'planned_end_on', nullable: true })
  plannedEndOn: IsoDate | null = null;

  /** Given with the planned end, as are the next but one and `plannedBy`. */
  @Column('text', { name: 'planned_reason', nullable: true })
  plannedReason: string | null = null;

  @Column('text', { name: 'planned_closure_reason', nullable: true })
  plannedClosureReason: ClosureReason | null = null;

  @Column('text', { name: 'planned_decision', nullable: true })
  plannedDecision: DecisionAfterPlacement | null = null;

  @Column('text', { name: 'planned_by', nullable: true })
  plannedBy: string | null = null;

  /** Of one that has ended: whether its vacancy is open again, there where it is, and the brokering has nothing left to do. */
  @Column('boolean')
  reopened = false;

  /** Raised by the database with every change of the row. */
  @Column('integer')
  version = 1;
}
