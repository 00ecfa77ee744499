import type { DataSource } from 'typeorm';
import { ConfirmationEntity } from '../entities/confirmation.entity';
import { ProposalEntity } from '../entities/proposal.entity';
import type { ProposalEndCode } from '../entities/proposal-end-code';
import { RequestEntity } from '../entities/request.entity';
import type { ConfirmationSubject, Step } from './confirmation-step';

/** How far a confirmation has come, as the database knows it. */
export interface ConfirmationProgress extends ConfirmationSubject {
  readonly done: ReadonlySet<Step>;
  readonly undone: ReadonlySet<Step>;
}

export async function readProgress(
  dataSource: DataSource,
  proposalId: string,
): Promise<ConfirmationProgress | undefined> {
  const { manager } = dataSource;
  const confirmation = await manager.findOneBy(ConfirmationEntity, { proposalId });
  if (confirmation === null) return undefined;
  const proposal = await manager.findOneByOrFail(ProposalEntity, { id: proposalId });
  const request = await manager.findOneByOrFail(RequestEntity, { id: proposal.requestId });
  const steps: StepRow[] = await manager.query(
    'SELECT step, done_at IS NOT NULL AS done, undone_at IS NOT NULL AS undone FROM confirmation_step WHERE proposal_id = $1',
    [proposalId],
  );
  const those = (which: 'done' | 'undone') =>
    new Set(steps.filter((row) => row[which]).map(({ step }) => step));
  return { confirmation, proposal, request, done: those('done'), undone: those('undone') };
}

interface StepRow {
  readonly step: Step;
  readonly done: boolean;
  readonly undone: boolean;
}

export async function recordStep(
  dataSource: DataSource,
  proposalId: string,
  { step, column, at }: { readonly step: Step; readonly column: 'done_at' | 'undone_at'; readonly at: Date },
): Promise<void> {
  await dataSource.query(
    `INSERT INTO confirmation_step (proposal_id, step, ${column}) VALUES ($1, $2, $3)
     ON CONFLICT (proposal_id, step) DO UPDATE SET ${column} = coalesce(confirmation_step.${column}, EXCLUDED.${column})`,
    [proposalId, step, at],
  );
}

/** From here on the confirmation is undone. No effect unless it is RUNNING: its charge is not recorded. */
export async function beginUndoing(
  dataSource: DataSource,
  proposalId: string,
  { failure, code }: { readonly failure: string; readonly code: ProposalEndCode },
): Promise<void> {
  const undoing = { state: 'UNDOING', failure, failureCode: code, attempts: 0 } as const;
  await dataSource.manager.update(ConfirmationEntity, { proposalId, state: 'RUNNING' }, undoing);
}

export async function postpone(dataSource: DataSource, proposalId: string, dueAt: Date): Promise<void> {
  await dataSource.query(
    'UPDATE confirmation SET attempts = attempts + 1, due_at = $2 WHERE proposal_id = $1',
    [proposalId, dueAt],
  );
}

export async function readDue(dataSource: DataSource, at: Date): Promise<readonly DueConfirmation[]> {
  return dataSource.query(DUE, [at]);
}

export interface DueConfirmation {
  /** The proposal's. */
  readonly id: string;
  /** The two that it needs, as one name. */
  readonly districts: string;
}

/** Of each pair of districts, those that are due longest. */
const DUE = `SELECT id, districts FROM (
    SELECT proposal_id AS id, candidate_district || '+' || requesting_district AS districts,
      row_number() OVER (PARTITION BY candidate_district, requesting_district ORDER BY due_at) AS place
    FROM confirmation JOIN proposal ON proposal.id = proposal_id
    WHERE state IN ('RUNNING', 'CHARGED', 'UNDOING') AND due_at <= $1) due
  WHERE place <= 20`;
