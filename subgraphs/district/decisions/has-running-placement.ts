import type { EntityManager } from 'typeorm';

export async function hasRunningPlacement(manager: EntityManager, decisionId: string): Promise<boolean> {
  const rows = await manager.query(
    `SELECT 1 FROM placement WHERE decision_id = $1 AND status = 'RUNNING' LIMIT 1`,
    [decisionId],
  );
  return rows.length > 0;
}
