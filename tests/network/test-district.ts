import type { Clock } from '../../platform/time/calendar';
import type { DistrictRegistry } from '../../schema/district-registry';
import { seedDistrict } from '../../subgraphs/district/demonstration/seed-district';
import { createDistrict } from '../../subgraphs/district/district';
import { Territory } from '../../subgraphs/district/districts/territory';
import type { ServiceConfig } from '../../subgraphs/harness/settings/service-config';
import { createTestDatabase, type TestDatabase } from './database';
import { serviceSettings } from './service-settings';

export interface TestDistrictOptions {
  readonly code: string;
  readonly registry: DistrictRegistry;
  readonly demonstration: boolean;
  readonly service?: Partial<ServiceConfig>;
  readonly clock?: Clock;
}

type District = Awaited<ReturnType<typeof createDistrict>>;

/** One district's subgraph in this process, that can be stopped and started again at the same port, on the same database. */
export class TestDistrict {
  url = '';
  private running: District | undefined;

  private constructor(
    private readonly options: TestDistrictOptions,
    private readonly database: TestDatabase,
  ) {}

  static async create(options: TestDistrictOptions): Promise<TestDistrict> {
    return new TestDistrict(options, await createTestDatabase('district'));
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  get dataSource() {
    return this.running!.dataSource;
  }

  get isUp(): boolean {
    return this.running !== undefined;
  }

  async start(): Promise<void> {
    const { code, registry, demonstration, service, clock } = this.options;
    const port = this.url === '' ? 0 : Number(new URL(this.url).port);
    const settings = { ...serviceSettings(this.database.url), ...service, port };
    this.running = await createDistrict({
      ...settings,
      districts: [code],
      registry,
      migrate: false,
      clock,
    });
    if (demonstration) await this.seed(this.running);
    ({ url: this.url } = await this.running.start());
  }

  private seed({ dataSource }: District): Promise<void> {
    const { code, registry } = this.options;
    const storedCodes = new Territory(registry, [code]).storedCodesOf([code]);
    return seedDistrict(dataSource, { district: code, storedCodes, seed: 2012, scale: 1 });
  }

  /** Its clients are refused from then on. */
  async stop(): Promise<void> {
    await this.running?.stop();
    this.running = undefined;
  }

  async dispose(): Promise<void> {
    await this.stop();
    await this.database.drop();
  }
}
