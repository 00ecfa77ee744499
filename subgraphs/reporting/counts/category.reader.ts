import { type DataSource, IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { SharedWork } from '../../../platform/concurrency/shared-work';
import type { IsoDate } from '../../../platform/time/calendar';
import { dayOf, type Quarter } from '../../vocabulary/quarter';
import type { Category } from './category';
import { ReportCategoryEntity } from './report-category.entity';

/** Which categories the tables of a year list, and in which quarters they were collected: reference data. */
export class CategoryReader {
  /** Reads under way, by year: a year's tables ask for each of their quarters, and many may ask for one year. */
  private readonly underWay = new SharedWork<number>();

  constructor(private readonly dataSource: DataSource) {}

  /** In the order they are printed; nothing is reported of a quarter that is not over `today`. */
  async read(quarter: Quarter, today: IsoDate): Promise<Category[]> {
    const on = dayOf(quarter);
    const rows = await this.listed(quarter.year);
    return rows.map(({ law, programArea, intervention, collectedFrom }) => ({
      law,
      programArea,
      intervention,
      reported: collectedFrom <= on && on <= today,
    }));
  }

  private listed(year: number): Promise<ReportCategoryEntity[]> {
    return this.underWay.run(year, () => this.find(year));
  }

  private find(year: number): Promise<ReportCategoryEntity[]> {
    const firstDay = `${String(year).padStart(4, '0')}-01-01`;
    const listed = { listedFrom: LessThanOrEqual(firstDay) };
    return this.dataSource.getRepository(ReportCategoryEntity).find({
      where: [
        { ...listed, listedUntil: IsNull() },
        { ...listed, listedUntil: MoreThan(firstDay) },
      ],
      order: { position: 'ASC' },
    });
  }
}
