import type { Faker } from '@faker-js/faker';
import type { DataSource, EntityManager } from 'typeorm';
import { type IsoDate, todayOf } from '../../service/calendar';
import { type DistrictProfile, profileOf } from './district-profiles';
import { insertMadeUp, type MadeUpRow } from './insert-made-up';
import { insertMadeUpDecisions } from './insert-made-up-decisions';
import { makeUpCandidate } from './made-up-candidate';
import { makeUpIdentity } from './made-up-identity';
import { Random, seedOf } from './random';
import { uuidOf } from './uuid-of';

export interface SeedOptions {
  readonly district: string;
  readonly seed: number;
  /** 1 is the city's size: about 1 500 candidates over 14 districts. */
  readonly scale: number;
  /** The day that dates are counted from; today when not given. */
  readonly today?: IsoDate;
}

const CHUNK = 1_000;

/**
 * Fills a district's empty pool with made-up candidates, the same for the same seed and day; leaves a pool that has any
 * alone. All or nothing, and once when two processes try.
 */
export async function seedDistrict(dataSource: DataSource, options: SeedOptions): Promise<void> {
  const { faker } = await import('@faker-js/faker/locale/sv');
  const isSeeded = await dataSource.transaction((manager) => seedWhenEmpty(manager, options, faker));
  if (isSeeded) await dataSource.query('ANALYZE');
}

async function seedWhenEmpty(manager: EntityManager, options: SeedOptions, faker: Faker): Promise<boolean> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('demonstration/' || $1))`, [options.district]);
  const found = await manager.query('SELECT 1 FROM candidate WHERE district = $1 LIMIT 1', [
    options.district,
  ]);
  if (found.length > 0) return false;
  const profile = profileOf(options.district);
  const total = profile.size * options.scale;
  for (let start = 0; start < total; start += CHUNK) {
    const rows = makeUpChunk(options, profile, { start, end: Math.min(start + CHUNK, total), faker });
    await insertMadeUp(manager, options.district, rows);
    const name = `${options.seed}/${options.district}/${start}`;
    await insertMadeUpDecisions(manager, {
      district: options.district,
      today: todayFor(options),
      rows,
      name,
    });
  }
  return true;
}

interface Chunk {
  readonly start: number;
  readonly end: number;
  /** Shared by the whole process: seeded and used without a pause in between. */
  readonly faker: Faker;
}

function makeUpChunk(
  options: SeedOptions,
  profile: DistrictProfile,
  { start, end, faker }: Chunk,
): MadeUpRow[] {
  const { district, seed } = options;
  const today = todayFor(options);
  const chunkSeed = seedOf(`${seed}/${district}/${start}`);
  const random = new Random(chunkSeed);
  faker.seed(chunkSeed);
  const rows: MadeUpRow[] = [];
  for (let index = start; index < end; index++) {
    const candidate = makeUpCandidate(profile, random, today);
    const identity = makeUpIdentity(candidate.kind, faker, random);
    rows.push({ id: uuidOf(`${seed}/${district}/${index}`), today, candidate, identity });
  }
  return rows;
}

function todayFor({ today = todayOf(() => new Date()) }: SeedOptions): IsoDate {
  return today;
}
