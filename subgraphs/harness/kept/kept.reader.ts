import type { DataSource } from 'typeorm';
import type { AuthorisedConditions } from '../rows/authorised-conditions';
import { readRows } from '../rows/read-rows';
import type { Keeper } from './keeper';
import type { Draft, Kept, KeptSettings, SavedView } from './kept.type';

const SETTINGS = 'SELECT k.shortcuts, k.introduction_taken AS "introductionTaken" FROM kept_settings k';
const DEFAULTS: KeptSettings = { shortcuts: true, introductionTaken: false };

/** Reads what people keep: each the own, of views also what colleagues share. */
export class KeptReader {
  constructor(private readonly dataSource: DataSource) {}

  async kept(keeper: Keeper): Promise<Kept> {
    const [settings, views] = await Promise.all([
      this.settings(keeper),
      this.views(keeper, keeper.ownOrShared()),
    ]);
    return { settings, views };
  }

  async settings(keeper: Keeper): Promise<KeptSettings> {
    const conditions = keeper.own();
    const text = `${SETTINGS} WHERE ${conditions} ORDER BY k.district = ${conditions.parameter(keeper.district)} DESC LIMIT 1`;
    const [settings] = await readRows<KeptSettings>(this.dataSource, { text, values: conditions.values });
    return settings ?? DEFAULTS;
  }

  /** Null when there is none, or it is another's. @param id of one that has been kept */
  async view(keeper: Keeper, id: string): Promise<SavedView | null> {
    const [view] = await this.views(keeper, keeper.ownOrShared().add('k.id = ?::uuid', id));
    return view ?? null;
  }

  /** Null when nothing is written. */
  async draft(keeper: Keeper, form: string): Promise<Draft | null> {
    const conditions = keeper.own().add('k.form = ?', form);
    const text = `SELECT k.form, k.content, k.saved_at AS "savedAt", k.persons FROM kept_draft k WHERE ${conditions}
      ORDER BY k.saved_at DESC LIMIT 1`;
    const [draft] = await readRows<Draft>(this.dataSource, { text, values: conditions.values });
    return draft ?? null;
  }

  private views({ subject }: Keeper, conditions: AuthorisedConditions): Promise<SavedView[]> {
    const me = conditions.parameter(subject);
    const text = `SELECT k.id, k.page, k.name, k.criteria, k.is_shared AS "isShared", k.subject = ${me} AS "isMine", k.version
      FROM kept_view k WHERE ${conditions} ORDER BY k.name, k.id`;
    return readRows<SavedView>(this.dataSource, { text, values: conditions.values });
  }
}
