import type { DataSource } from 'typeorm';
import { createDataSource } from '../service/data-source';
import { CreateReportCategories1700000000001 } from './migrations/1700000000001-create-report-categories';
import { ReportCategoryEntity } from './unexecuted-decisions/report-category.entity';

export function createReportingDataSource(url: string, poolSize: number): DataSource {
  return createDataSource({
    name: 'reporting',
    url,
    poolSize,
    entities: [ReportCategoryEntity],
    migrations: [CreateReportCategories1700000000001],
  });
}
