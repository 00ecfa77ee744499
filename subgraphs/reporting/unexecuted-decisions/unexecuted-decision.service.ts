import type { DataSource } from 'typeorm';
import { BadUserInputError } from '../../service/errors';
import { ReportCategoryEntity } from './report-category.entity';

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

export class UnexecutedDecisionService {
  constructor(private readonly dataSource: DataSource) {}

  /** The categories of a year's tables, in the order they are printed. */
  async categories(year: number): Promise<ReportCategoryEntity[]> {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BadUserInputError('year', `must be from ${FIRST_YEAR} to ${LAST_YEAR}`);
    }
    return this.dataSource.getRepository(ReportCategoryEntity).find({ order: { position: 'ASC' } });
  }
}
