import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { ProposalEndCode } from './proposal-end-code';

/** RUNNING → CHARGED → DONE; RUNNING → UNDOING → UNDONE. DONE and UNDONE are final. */
export type ConfirmationState = 'RUNNING' | 'CHARGED' | 'UNDOING' | 'DONE' | 'UNDONE';

/** The saga of one proposal's confirmation; `confirmation_step` holds how far it has come. */
@Entity('confirmation')
export class ConfirmationEntity {
  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId!: string;

  /** Global id, made before the placement. */
  @Column('text', { name: 'placement_id' })
  placementId!: string;

  @Column('date', { name: 'starts_on' })
  startsOn!: IsoDate;

  @Column('date', { name: 'ends_on' })
  endsOn!: IsoDate;

  /** The day of the confirmation, however long it takes. */
  @Column('date', { name: 'charged_on' })
  chargedOn!: IsoDate;

  @Column('text')
  state: ConfirmationState = 'RUNNING';

  @Column('text', { nullable: true })
  failure: string | null = null;

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode: ProposalEndCode | null = null;

  @Column('text', { name: 'confirmed_by' })
  confirmedBy!: string;

  @Column('timestamptz', { name: 'began_at' })
  beganAt!: Date;

  @Column('integer')
  attempts = 0;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;
}
