import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { BadUserInputError } from '../../../platform/errors/errors';
import { showValue } from '../../../platform/text/show-text';
import type { Clock } from '../../../platform/time/calendar';
import { runCommand } from '../idempotency/run-command';
import type { Keeper } from './keeper';
import type { KeepDraftInput } from './kept-inputs';

/** Of one person; the oldest make place for a new one. */
const MOST_DRAFTS = 50;

/** Writes drafts: one for each person, role and form. */
export class DraftService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** When it was saved. @throws BadUserInputError */
  async keep(keeper: Keeper, { form, content, persons }: KeepDraftInput): Promise<Date> {
    const { subject, role, district } = keeper;
    persons?.forEach((person, index) => {
      if (!keeper.mayTellOf(person))
        throw new BadUserInputError(
          `draft.persons[${index}]`,
          'must be the id of somebody of the own district',
          { rule: 'NOT_AN_ID', value: showValue(person) },
        );
    });
    const at = await runCommand(this.dataSource, async (manager) => {
      const saved = this.clock();
      await manager.query(
        `INSERT INTO kept_draft (id, subject, role, district, form, content, persons, saved_at)
          VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (subject, role, district, form)
          DO UPDATE SET content = excluded.content, persons = excluded.persons, saved_at = excluded.saved_at`,
        [randomUUID(), subject, role, district, form, content, persons ?? [], saved],
      );
      const own = keeper.own();
      await manager.query(
        `DELETE FROM kept_draft WHERE id IN (SELECT k.id FROM kept_draft k WHERE ${own}
          ORDER BY k.saved_at DESC OFFSET ${own.parameter(MOST_DRAFTS)})`,
        own.values,
      );
      return saved.toISOString();
    });
    return new Date(at);
  }

  /** Whether there was one. */
  drop(keeper: Keeper, form: string): Promise<boolean> {
    const own = keeper.own().add('k.form = ?', form);
    return runCommand(this.dataSource, async (manager) => {
      const [, count] = await manager.query(`DELETE FROM kept_draft k WHERE ${own}`, own.values);
      return count > 0;
    });
  }
}
