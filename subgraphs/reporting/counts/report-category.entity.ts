import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../platform/time/calendar';
import type { Intervention, Law, ProgramArea } from '../../vocabulary/decision.enums';

/** One row of the board's tables: a law, an area and an intervention that are reported together. */
@Entity('report_category')
export class ReportCategoryEntity {
  @PrimaryColumn('text')
  law!: Law;

  @PrimaryColumn('text', { name: 'program_area' })
  programArea!: ProgramArea;

  @PrimaryColumn('text')
  intervention!: Intervention;

  @Column('integer')
  position!: number;

  /** The first day of the first year whose tables have the row. */
  @Column('date', { name: 'listed_from' })
  listedFrom!: IsoDate;

  /** From this day on quarters are collected; earlier ones are not reported. */
  @Column('date', { name: 'collected_from' })
  collectedFrom!: IsoDate;

  /** The first day of the first year whose tables do not have it any longer. */
  @Column('date', { name: 'listed_until', nullable: true })
  listedUntil!: IsoDate | null;

  @Column('text')
  source!: string;
}
