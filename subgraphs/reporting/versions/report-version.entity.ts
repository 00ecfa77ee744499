import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportContent } from '../counts/report-content';
import type { SuppressionPattern } from '../suppression/suppression-pattern';

/** A quarter as it was published; never changed, a correction is a version of its own. */
@Entity('report_version')
export class ReportVersionEntity {
  @PrimaryColumn('smallint')
  year!: number;

  @PrimaryColumn('smallint')
  quarter!: number;

  @PrimaryColumn('integer')
  version!: number;

  @Column('jsonb')
  content!: ReportContent;

  @Column('jsonb')
  pattern!: SuppressionPattern;

  /** Goes into the hash, so that nobody can try what small numbers give it. */
  @Column('text')
  salt!: string;

  @Column('text')
  sha256!: string;

  @Column('text', { name: 'published_by' })
  publishedBy!: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
