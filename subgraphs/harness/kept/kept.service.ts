import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { BadUserInputError, NotFoundError } from '../../../platform/errors/errors';
import { assertNoPersonalNumber } from '../../../platform/text/personal-number';
import { runCommand } from '../idempotency/run-command';
import { assertVersion } from '../versions/assert-version';
import type { Keeper } from './keeper';
import type { KeepSettingsInput, KeepViewInput } from './kept-inputs';

const MOST_VIEWS = 50;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Writes settings and views; each person the own. */
export class KeptService {
  constructor(private readonly dataSource: DataSource) {}

  async settings(
    { subject, role, district }: Keeper,
    { shortcuts, introductionTaken }: KeepSettingsInput,
  ): Promise<void> {
    await runCommand(this.dataSource, (manager) =>
      manager.query(
        `INSERT INTO kept_settings AS k (subject, role, district, shortcuts, introduction_taken)
          VALUES ($1, $2, $3, coalesce($4, true), coalesce($5, false))
          ON CONFLICT (subject, role, district) DO UPDATE SET
            shortcuts = coalesce($4, k.shortcuts), introduction_taken = coalesce($5, k.introduction_taken)`,
        [subject, role, district, shortcuts ?? null, introductionTaken ?? null],
      ),
    );
  }

  /** The view's id. @throws BadUserInputError; NotFoundError for another's; ConflictError VERSION_CONFLICT */
  view(keeper: Keeper, view: KeepViewInput): Promise<string> {
    const { id, version } = view;
    if (id && version == null)
      throw new BadUserInputError('view.version', 'must be given with the id', { rule: 'REQUIRED' });
    if (view.isShared) {
      assertNoPersonalNumber('view.name', view.name);
      assertNoPersonalNumber('view.criteria', view.criteria);
    }
    return runCommand(this.dataSource, (manager) =>
      id ? changeView(manager, keeper, { ...view, id, version: version! }) : addView(manager, keeper, view),
    );
  }

  /** Whether there was one. */
  dropView(keeper: Keeper, id: string): Promise<boolean> {
    const conditions = keeper.own().add('k.id::text = ?', id);
    return runCommand(this.dataSource, async (manager) => {
      const [, count] = await manager.query(`DELETE FROM kept_view k WHERE ${conditions}`, conditions.values);
      return count > 0;
    });
  }
}

async function addView(manager: EntityManager, keeper: Keeper, view: KeepViewInput): Promise<string> {
  const { subject, role, district } = keeper;
  // Two at once are counted one after the other.
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [`kept-view:${subject}`]);
  const own = keeper.own();
  const [row] = await manager.query(
    `SELECT count(*)::int AS count FROM kept_view k WHERE ${own}`,
    own.values,
  );
  if (row.count >= MOST_VIEWS)
    throw new BadUserInputError('view', `must not be more than ${MOST_VIEWS}`, {
      rule: 'LIST_TOO_LONG',
      maximum: MOST_VIEWS,
    });
  const id = randomUUID();
  await manager.query(
    `INSERT INTO kept_view (id, subject, role, district, page, name, criteria, is_shared)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, subject, role, district, view.page, view.name.trim(), view.criteria, view.isShared],
  );
  return id;
}

type ChangedView = KeepViewInput & { readonly id: string; readonly version: number };

async function changeView(manager: EntityManager, keeper: Keeper, view: ChangedView): Promise<string> {
  const { id, version, page, name, criteria, isShared } = view;
  if (!UUID.test(id)) throw new NotFoundError('View');
  const own = keeper.own().add('k.id = ?::uuid', id);
  const [row] = await manager.query(`SELECT k.version FROM kept_view k WHERE ${own} FOR UPDATE`, own.values);
  if (row === undefined) throw new NotFoundError('View');
  assertVersion(version, { what: 'view', id, version: row.version });
  await manager.query(
    `UPDATE kept_view SET page = $2, name = $3, criteria = $4, is_shared = $5, version = version + 1 WHERE id = $1`,
    [id, page, name.trim(), criteria, isShared],
  );
  return id;
}
