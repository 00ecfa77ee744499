import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { ProposalEndCode } from './proposal-end-code';
import { HOLDING, type StoredProposalStatus } from './proposal-status';

@Entity('proposal')
export class ProposalEntity {
  /** The id of its hold, too. */
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'request_id' })
  requestId!: string;

  @Column('text', { name: 'requesting_district' })
  requestingDistrict!: string;

  @Column('text', { name: 'candidate_district' })
  candidateDistrict!: string;

  @Column('text', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text', { name: 'vacancy_id' })
  vacancyId!: string;

  @Column('text')
  status: StoredProposalStatus = HOLDING;

  @Column('timestamptz', { name: 'held_until' })
  heldUntil!: Date;

  @Column('text', { name: 'proposed_by' })
  proposedBy!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  proposedAt!: Date;

  /** Why it was withdrawn, or what made its confirmation fail. */
  @Column('text', { name: 'end_reason', nullable: true })
  endReason: string | null = null;

  @Column('text', { name: 'end_code', nullable: true })
  endCode: ProposalEndCode | null = null;

  /** CONFIRMED, and the placement runs: since when its candidate is not cleared any more. */
  @Column('date', { name: 'clearance_lost_on', nullable: true })
  clearanceLostOn: IsoDate | null = null;

  /** Names the client's command that made it, so that the command sent again finds it. */
  @Column('text', { name: 'command_key', nullable: true })
  commandKey: string | null = null;

  /** Rises with every change. */
  @Column('integer')
  version = 1;
}
