import type { EntityManager } from 'typeorm';

/** Whether a placement executes the decision or is to; `but` leaves one out. */
export async function hasRunningPlacement(
  manager: EntityManager,
  decisionId: string,
  { but }: { readonly but?: string } = {},
): Promise<boolean> {
  const rows = await manager.query(
    `SELECT 1 FROM placement WHERE decision_id = $1 AND status = 'RUNNING' AND id IS DISTINCT FROM $2 LIMIT 1`,
    [decisionId, but ?? null],
  );
  return rows.length > 0;
}
