import type { EntityManager } from 'typeorm';
import type { MatchNeeds } from '../../vocabulary/needs';

export interface NewHold {
  readonly holdId: string;
  readonly vacancyId: string;
  readonly district: string;
  readonly at: Date;
  readonly until: Date;
  /** As the vacancy was judged by: what is changed meanwhile is judged by the same. */
  readonly needs: MatchNeeds | null;
}

/** Every hold there has been, and how it ended; a hold that has ended never begins again. */
export async function logHold(
  manager: EntityManager,
  { holdId, vacancyId, district, at, until, needs }: NewHold,
) {
  await manager.query(
    `INSERT INTO vacancy_hold (id, vacancy_id, requesting_district, held_at, held_until, needs)
      VALUES ($1, $2, $3, $4, $5, $6)`,
    [holdId, vacancyId, district, at, until, needs && JSON.stringify(needs)],
  );
}

export async function logHoldEnd(
  manager: EntityManager,
  holdId: string | null,
  { at, reason }: { readonly at: Date; readonly reason: string },
): Promise<void> {
  if (holdId === null) return;
  await manager.query(
    'UPDATE vacancy_hold SET ended_at = $2, end_reason = $3 WHERE id = $1 AND ended_at IS NULL',
    [holdId, at, reason],
  );
}

/** Marks a hold that never was as ended: its request, still on the way, will be refused. */
export async function logHoldThatNeverWas(
  manager: EntityManager,
  holdId: string,
  { vacancyId, at, reason }: { readonly vacancyId: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO vacancy_hold (id, vacancy_id, held_at, held_until, ended_at, end_reason)
      VALUES ($1, $2, $3, $3, $3, $4) ON CONFLICT (id) DO NOTHING`,
    [holdId, vacancyId, at, reason],
  );
}

/** Whether a hold of this id is known: one that lasts, has ended or never was. */
export async function isLogged(manager: EntityManager, holdId: string): Promise<boolean> {
  const rows = await manager.query('SELECT 1 FROM vacancy_hold WHERE id = $1', [holdId]);
  return rows.length > 0;
}

export interface HoldPurpose {
  /** The district that it is for. */
  readonly district: string;
  readonly needs: MatchNeeds | null;
}

/** What a hold is for; undefined for one that is not known, or never was. */
export async function readHoldPurpose(
  manager: EntityManager,
  holdId: string | null,
): Promise<HoldPurpose | undefined> {
  const [row] = await manager.query(
    `SELECT requesting_district AS district, needs FROM vacancy_hold
      WHERE id = $1 AND requesting_district IS NOT NULL`,
    [holdId],
  );
  return row;
}

/** Why a hold has ended, as the log keeps it; undefined for one that has not. */
export async function readHoldEnd(manager: EntityManager, holdId: string): Promise<string | undefined> {
  const [row] = await manager.query('SELECT end_reason AS reason FROM vacancy_hold WHERE id = $1', [holdId]);
  return row?.reason ?? undefined;
}
