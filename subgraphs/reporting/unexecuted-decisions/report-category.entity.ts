import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Intervention, Law, ProgramArea } from './unexecuted-decision.enums';

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
}
