import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, ProposalParty } from './proposal-status';

/** A party that has accepted may still decline: then it has two rows. */
@Entity('proposal_answer')
export class ProposalAnswerEntity {
  @PrimaryColumn('uuid', { name: 'proposal_id' })
  proposalId!: string;

  @PrimaryColumn('text')
  party!: ProposalParty;

  @PrimaryColumn('text')
  answer!: Answer;

  /** Given with DECLINE. */
  @Column('text', { nullable: true })
  reason: string | null = null;

  @Column('text', { name: 'answered_by' })
  answeredBy!: string;

  @Column('timestamptz')
  at!: Date;
}
