import type { Faker } from '@faker-js/faker';
import type { DataSource, EntityManager } from 'typeorm';
import { type IsoDate, todayOf } from '../../../platform/time/calendar';
import { insertHistory } from './insert-history';
import { insertMadeUp, type MadeUpRow } from './insert-made-up';
import { insertMadeUpDecisions } from './insert-made-up-decisions';
import { insertRunning } from './insert-running';
import { CITY_SIZE, type DistrictProfile, profileOf } from './made-up/district-profiles';
import { makeUpCandidate } from './made-up/made-up-candidate';
import type { MadeUpCase } from './made-up/made-up-case';
import { makeUpIdentity } from './made-up/made-up-identity';
import { Random, seedOf } from './made-up/random';
import { RECORDED_BY } from './recorded-by';
import { uuidOf } from './uuid-of';

export interface SeedOptions {
  readonly district: string;
  readonly seed: number;
  /** 1 is the city's size: about 1 500 candidates and 2 300 running decisions over 14 districts. Not of the history. */
  readonly scale: number;
  /** The day that dates are counted from; today when not given. */
  readonly today?: IsoDate;
  /** All codes whose rows are the district's, those of districts that it has taken over too; its own when not given. */
  readonly storedCodes?: readonly string[];
}

const CHUNK = 1_000;

/**
 * Fills a district's empty pool with made-up candidates and decisions, the same for the same seed and day, and with its
 * part of the history of 2009 to 2012; leaves a pool that has any alone, but gives one made up before there was a history
 * its part. All or nothing, and once when two processes try.
 */
export async function seedDistrict(dataSource: DataSource, options: SeedOptions): Promise<void> {
  const { faker } = await import('@faker-js/faker/locale/sv');
  const isSeeded = await dataSource.transaction((manager) => seedWhatIsMissing(manager, options, faker));
  if (isSeeded) await dataSource.query('ANALYZE');
}

async function seedWhatIsMissing(
  manager: EntityManager,
  options: SeedOptions,
  faker: Faker,
): Promise<boolean> {
  const { district } = options;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('demonstration/' || $1))`, [district]);
  const [{ isEmpty, isMadeUp }] = await manager.query(
    `SELECT NOT EXISTS (SELECT FROM candidate WHERE district = $1) AS "isEmpty",
      EXISTS (SELECT FROM care_decision WHERE district = $1 AND recorded_by = $2) AS "isMadeUp"`,
    [district, RECORDED_BY],
  );
  if (isEmpty) await seedPresent(manager, options, faker);
  return isEmpty || isMadeUp ? (await seedHistory(manager, options)) || isEmpty : false;
}

async function seedPresent(manager: EntityManager, options: SeedOptions, faker: Faker): Promise<void> {
  const { district, seed, scale } = options;
  const today = todayFor(options);
  const profile = profileOf(district);
  const total = profile.size * scale;
  const known: MadeUpCase[] = [];
  for (let start = 0; start < total; start += CHUNK) {
    const rows = makeUpChunk(options, profile, { start, end: Math.min(start + CHUNK, total), faker });
    await insertMadeUp(manager, district, rows);
    const name = `${seed}/${district}/${start}`;
    known.push(...(await insertMadeUpDecisions(manager, { district, today, rows, name })));
  }
  await insertRunning(manager, { district, today, seed, share: total / CITY_SIZE, known });
}

/** Whether there was any part of it to add: what has been given once and was removed since does not come back. */
async function seedHistory(
  manager: EntityManager,
  { district, storedCodes = [district] }: SeedOptions,
): Promise<boolean> {
  const missing: { code: string }[] = await manager.query(
    `INSERT INTO demonstration_part (district, part) SELECT unnest($1::text[]), 'history'
      ON CONFLICT DO NOTHING RETURNING district AS code`,
    [storedCodes],
  );
  const codes = missing.map(({ code }) => code);
  if (codes.length > 0) await insertHistory(manager, codes);
  return codes.length > 0;
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
