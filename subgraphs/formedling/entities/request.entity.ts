import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Needs } from '../needs/needs.type';
import { RequestStatus } from './request-status';

@Entity('placement_request')
export class RequestEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** The requesting district's code when it was made. */
  @Column('text')
  district!: string;

  /** Global id of the decision, in the requesting district. */
  @Column('text', { name: 'decision_id' })
  decisionId!: string;

  @Column('text')
  status: RequestStatus = RequestStatus.OPEN;

  @Column('jsonb')
  needs!: Needs;

  @Column('text', { name: 'requested_by' })
  requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt!: Date;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason: string | null = null;

  /** Rises with every change. */
  @Column('integer')
  version = 1;
}
