import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { type TestDatabase, testServerUrl } from '../../network/database';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { until } from '../../network/until';
import { compareHub } from './compare-hub';
import { copyDatabase } from './copy-database';
import { DIRECTIONS, liveThree } from './live-three';
import type { Lives } from './plants/plant';

export const PLACES = ['farsta', 'bromma', 'formedling'] as const;
export type CopiedPlace = (typeof PLACES)[number];

export interface Planting {
  readonly place: CopiedPlace;
  readonly sql: string;
}

/** URLs of what a hub of the two districts is compared by. */
export function databasesOf(hub: TestHub): ReadonlyMap<CopiedPlace, string> {
  return new Map<CopiedPlace, string>([
    ['farsta', hub.district('farsta').databaseUrl],
    ['bromma', hub.district('bromma').databaseUrl],
    ['formedling', hub.formedlingDatabaseUrl],
  ]);
}

/** Copies of the databases of a hub on which three proposals were lived in both directions, and nobody works any more. */
export class CopiedHub {
  private constructor(
    readonly registry: DistrictRegistry,
    /** What was lived from each district's side. */
    readonly lives: readonly Lives[],
    private readonly copies: ReadonlyMap<CopiedPlace, TestDatabase>,
  ) {}

  static async start(): Promise<CopiedHub> {
    const hub = await startTestHub({ districts: ['farsta', 'bromma'] });
    try {
      const lives: Lives[] = [];
      for (const direction of DIRECTIONS) lives.push(await liveThree(hub.ask, direction));
      const urls = databasesOf(hub);
      await until(
        async () => (await compareHub(urls, hub.registry)).disagreements,
        (disagreements) => disagreements.length === 0,
      );
      const copies = new Map<CopiedPlace, TestDatabase>();
      for (const [place, url] of urls)
        copies.set(place, await copyDatabase(place === 'formedling' ? 'formedling' : 'district', url));
      const placements = await placementsOf(urls.get('formedling')!);
      return new CopiedHub(
        hub.registry,
        lives.map((three) => withPlacement(three, placements)),
        copies,
      );
    } finally {
      await hub.stop();
    }
  }

  get urls(): ReadonlyMap<CopiedPlace, string> {
    return new Map([...this.copies].map(([place, { url }]) => [place, url]));
  }

  livesOf(asking: Lives['asking']): Lives {
    return this.lives.find((three) => three.asking === asking)!;
  }

  /** The copies, of which those that are changed are copied once more for the time of the work. */
  async withPlanted<T>(
    plantings: readonly Planting[],
    work: (urls: ReadonlyMap<CopiedPlace, string>) => Promise<T>,
  ): Promise<T> {
    const planted = new Map<CopiedPlace, string>();
    try {
      for (const { place, sql } of plantings) {
        if (!planted.has(place)) planted.set(place, await cloneOf(this.copies.get(place)!.url));
        await query(planted.get(place)!, sql);
      }
      return await work(new Map([...this.urls, ...planted]));
    } finally {
      for (const url of planted.values())
        await query(testServerUrl(), `DROP DATABASE ${nameIn(url)} WITH (FORCE)`);
    }
  }

  async stop(): Promise<void> {
    for (const copy of this.copies.values()) await copy.drop();
  }
}

async function placementsOf(url: string): Promise<ReadonlyMap<string, string>> {
  const rows = await query(url, 'SELECT proposal_id AS proposal, placement_id AS id FROM confirmation');
  return new Map(rows.map(({ proposal, id }) => [proposal!, id!.split(':')[1]!]));
}

function withPlacement(lives: Lives, placements: ReadonlyMap<string, string>): Lives {
  const { confirmed } = lives;
  return { ...lives, confirmed: { ...confirmed, placement: placements.get(confirmed.proposal)! } };
}

async function cloneOf(source: string): Promise<string> {
  const url = new URL(testServerUrl());
  url.pathname = `/test_planted_${randomUUID().replaceAll('-', '')}`;
  await query(testServerUrl(), `CREATE DATABASE ${nameIn(url.href)} TEMPLATE ${nameIn(source)}`);
  return url.href;
}

function nameIn(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function query(url: string, text: string): Promise<readonly Record<string, string>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const answers = await client.query(text);
    return Array.isArray(answers) ? [] : answers.rows;
  } finally {
    await client.end();
  }
}
