import type { EntityManager } from 'typeorm';
import type { CommandName } from '../districts-client/districts';

/** A command that a district is owed, idempotent at the district. */
export interface NewErrand {
  readonly district: string;
  readonly command: CommandName;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Notes in the transaction of a change what districts are to be told of it. The errands of one lane, that is of one
 * proposal and district, are run one after the other in this order, until each is done or refused.
 */
export async function addErrands(
  manager: EntityManager,
  proposal: { readonly id: string },
  at: Date,
  errands: readonly NewErrand[],
): Promise<void> {
  for (const { district, command, variables } of errands) {
    await manager.query(
      'INSERT INTO errand (proposal_id, lane, kind, payload, due_at) VALUES ($1, $2, $3, $4, $5)',
      [proposal.id, `${proposal.id}/${district}`, command, JSON.stringify(variables), at],
    );
  }
}
