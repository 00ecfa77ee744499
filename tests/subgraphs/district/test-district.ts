import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { projectFile } from '../../../platform/settings/project-file';
import { DistrictRegistry } from '../../../schema/district-registry';
import { createDistrict } from '../../../subgraphs/district/district';
import type { DistrictConfig } from '../../../subgraphs/district/district-config';
import { createTestDatabase } from '../../network/database';
import { type GraphqlAnswer, postGraphql } from '../../network/post-graphql';
import { serviceSettings } from '../../network/service-settings';
import { keptAuthorization, type TestClaims } from '../../network/tokens';

export const STEWARD: TestClaims = { role: 'kontaktsekreterare', district: 'farsta', sub: 'steward' };
export const HANDLER: TestClaims = { role: 'handlaggare', district: 'farsta' };
export const SAME_REGION: TestClaims = { role: 'kontaktsekreterare', district: 'alvsjo' };
export const OTHER_REGION: TestClaims = { role: 'kontaktsekreterare', district: 'bromma' };
export const BROKER: TestClaims = { role: 'resursteam' };

export type Variables = Readonly<Record<string, unknown>>;

/** A clock that a test moves. */
export class TestClock {
  constructor(public now: Date) {}

  readonly read = (): Date => this.now;
}

export interface TestDistrict {
  readonly url: string;
  readonly databaseUrl: string;
  /** With the application's rights. */
  readonly dataSource: DataSource;
  /** A statement of the owner of the tables, who here may do anything. */
  asOwner(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  ask(claims: TestClaims | undefined, query: string, variables?: Variables): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

export function testRegistry(on = '2012-08-15'): DistrictRegistry {
  return DistrictRegistry.parse(
    JSON.parse(readFileSync(projectFile('schema', 'districts.json'), 'utf8')),
    on,
  );
}

/** A district subgraph (Farsta's, unless told otherwise) over a database of its own. */
export async function startTestDistrict(settings: Partial<DistrictConfig> = {}): Promise<TestDistrict> {
  const database = await createTestDatabase('district');
  const district = await createDistrict({
    ...serviceSettings(database.url),
    districts: ['farsta'],
    registry: testRegistry(),
    migrate: false,
    ...settings,
  });
  const { url } = await district.start();
  return {
    url,
    databaseUrl: database.url,
    dataSource: district.dataSource,
    asOwner: (text, values) => queryOnce(database.url, text, values),
    ask: async (claims, query, variables) => {
      const headers = claims === undefined ? {} : await keptAuthorization(claims);
      return postGraphql(url, { query, variables, headers });
    },
    stop: async () => {
      await district.stop();
      await database.drop();
    },
  };
}

export async function queryOnce(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** The first error's code. */
export function codeOf(answer: GraphqlAnswer): unknown {
  return answer.errors?.[0]?.extensions?.code;
}
