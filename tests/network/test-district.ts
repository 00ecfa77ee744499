import type { Clock } from '../../platform/time/calendar';
import type { DistrictRegistry } from '../../schema/district-registry';
import { seedDistrict } from '../../subgraphs/district/demonstration/seed-district';
import { createDistrict } from '../../subgraphs/district/district';
import { Territory } from '../../subgraphs/district/districts/territory';
import type { ServiceConfig } from '../../subgraphs/harness/settings/service-config';
import { createTestDatabase, type TestDatabase } from './database';
import { RestartableService } from './processes/restartable-service';
import { serviceSettings } from './service-settings';

export interface TestDistrictOptions {
  readonly code: string;
  readonly registry: DistrictRegistry;
  readonly demonstration: boolean;
  readonly service?: Partial<ServiceConfig>;
  readonly clock?: Clock;
}

type District = Awaited<ReturnType<typeof createDistrict>>;

/** One district's subgraph, that can be stopped and started again on the same database. */
export class TestDistrict extends RestartableService<District> {
  private constructor(
    private readonly options: TestDistrictOptions,
    private readonly database: TestDatabase,
  ) {
    const { code, registry, service, clock } = options;
    super((port) =>
      createDistrict({
        ...serviceSettings(database.url),
        ...service,
        port,
        districts: [code],
        registry,
        migrate: false,
        clock,
      }),
    );
  }

  static async create(options: TestDistrictOptions): Promise<TestDistrict> {
    return new TestDistrict(options, await createTestDatabase('district'));
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get dataSource() {
    return this.running!.dataSource;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.database.drop();
  }

  protected override async prepare({ dataSource }: District): Promise<void> {
    const { code, registry, demonstration } = this.options;
    if (!demonstration) return;
    const storedCodes = new Territory(registry, [code]).storedCodesOf([code]);
    await seedDistrict(dataSource, { district: code, storedCodes, seed: 2012, scale: 1 });
  }
}
