import type { EntityManager } from 'typeorm';
import type { Caller } from '../../service/token-verifier';

export interface Access {
  readonly caller: Caller;
  readonly action: 'READ_IDENTITY';
  /** Global id of the one whose data is read. */
  readonly subject: string;
  readonly purpose: string;
  readonly requestId: string;
}

/** Records a read of personal data, in the transaction of the read: no entry, no answer. */
export async function recordAccess(manager: EntityManager, access: Access): Promise<void> {
  const { caller, action, subject, purpose, requestId } = access;
  await manager.query(
    `INSERT INTO access_log (actor, role, actor_district, action, subject, purpose, request_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [caller.subject, caller.role, caller.district, action, subject, purpose, requestId],
  );
}
