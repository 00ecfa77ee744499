import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Name and contact of a candidate: never read without an access-log entry. */
@Entity('candidate_identity')
export class CandidateIdentityEntity {
  @PrimaryColumn('uuid', { name: 'candidate_id' })
  candidateId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;
}
