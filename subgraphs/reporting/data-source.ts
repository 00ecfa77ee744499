import type { DataSource } from 'typeorm';
import { createDataSource } from '../harness/database/data-source';
import { ReportCategoryEntity } from './counts/report-category.entity';
import { CreateReportCategories1700000000001 } from './migrations/1700000000001-create-report-categories';
import { CreateReports1700000000002 } from './migrations/1700000000002-create-reports';
import { ApplicationRights1700000000003 } from './migrations/1700000000003-application-rights';
import { FrozenFigures1700000030000 } from './migrations/1700000030000-frozen-figures';
import { WorkItems1700000050000 } from './migrations/1700000050000-work-items';
import { ReportVersionEntity } from './versions/report-version.entity';

export function createReportingDataSource(url: string, poolSize: number): DataSource {
  return createDataSource({
    name: 'reporting',
    url,
    poolSize,
    entities: [ReportCategoryEntity, ReportVersionEntity],
    migrations: [
      CreateReportCategories1700000000001,
      CreateReports1700000000002,
      ApplicationRights1700000000003,
      FrozenFigures1700000030000,
      WorkItems1700000050000,
    ],
  });
}
