import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { StaffRole } from './staff-role';

@Entity('staff_member')
export class StaffMemberEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** As the identity provider names the person. */
  @Column('text')
  sub!: string;

  /** Null: whichever provider the hub has. */
  @Column('text', { nullable: true })
  issuer: string | null = null;

  @Column('text')
  name!: string;

  @Column('text')
  role!: StaffRole;

  /** The district's code when it was written; null for the whole city. */
  @Column('text', { nullable: true })
  district: string | null = null;

  @Column('text', { nullable: true })
  unit: string | null = null;

  /** First day in force. */
  @Column('date', { name: 'valid_from' })
  from!: IsoDate;

  /** Last day in force; null: until further notice. */
  @Column('date', { name: 'valid_until', nullable: true })
  until: IsoDate | null = null;

  @Column('text', { name: 'registered_by' })
  registeredBy!: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt!: Date;

  /** Rises with every change. */
  @Column('integer')
  version = 1;
}
