import type { DataSource, EntityManager } from 'typeorm';
import { currentScope, type IdempotencyScope } from './idempotency-scope';

type Work<Result> = (manager: EntityManager) => Promise<Result>;

/**
 * Runs a command in one transaction. When the operation carries an idempotency key, the command's result is written in
 * that same transaction: sent again, also after a crash between the commit and the answer, the command has its effect
 * once and the result is read instead. Two at once wait for each other at the key's advisory lock, which gives the
 * transaction no id, so `lockAggregates` may follow. A command that fails leaves no record and may be tried again.
 *
 * @param work its result must survive JSON; ids and plain facts do
 */
export function runCommand<Result>(dataSource: DataSource, work: Work<Result>): Promise<Result> {
  const scope = currentScope();
  if (scope?.subject === undefined) return dataSource.transaction(work);
  const { field: step } = scope;
  if (step === scope.begun) throw new Error('A field of a mutation has more than one command.');
  scope.begun = step;
  return dataSource.transaction((manager) => runOnce(manager, { ...scope, step }, work));
}

type CommandKey = Pick<IdempotencyScope, 'key' | 'subject'> & { readonly step: number };

async function runOnce<Result>(
  manager: EntityManager,
  { subject, key, step }: CommandKey,
  work: Work<Result>,
): Promise<Result> {
  const id = [subject, key, step];
  await manager.query(
    `SELECT set_config('lock_timeout', '10s', true), pg_advisory_xact_lock(hashtextextended($1, 1))`,
    [id.join('/')],
  );
  const [known] = await manager.query(
    'SELECT result FROM idempotent_command WHERE subject = $1 AND key = $2 AND step = $3',
    id,
  );
  if (known !== undefined) return known.result;
  const result = await work(manager);
  await manager.query('INSERT INTO idempotent_command (subject, key, step, result) VALUES ($1, $2, $3, $4)', [
    ...id,
    JSON.stringify(result),
  ]);
  return result;
}
