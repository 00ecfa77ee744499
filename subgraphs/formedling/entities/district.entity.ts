import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A district that rows of this database refer to; the registry is the authority. */
@Entity('district')
export class DistrictEntity {
  @PrimaryColumn('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  region!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { nullable: true })
  successor!: string | null;
}
