import type { DataSource } from 'typeorm';
import { SharedWork } from '../../../platform/concurrency/shared-work';
import { type Clock, todayOf } from '../../../platform/time/calendar';

/** What a computation gives: only figures that are whole are kept. */
export interface Computed<Figures> {
  readonly figures: Figures;
  readonly isComplete: boolean;
}

const KEEP = `INSERT INTO frozen_figure (name, day, figures) VALUES ($1, $2, $3) ON CONFLICT (name, day) DO NOTHING`;
const READ = 'SELECT figures FROM frozen_figure WHERE name = $1 AND day = $2';
const FORGET = 'DELETE FROM frozen_figure WHERE day < $1';

/**
 * Figures for those who may not see what they count, as they were when first read on the day it is in Stockholm: two
 * readings around one approval, request or execution are the same. Kept in the subgraph's own database, so also over
 * restarts and by all replicas.
 */
export class FrozenFigures {
  /** Computations under way, by name and day: equal ones run once. */
  private readonly underWay = new SharedWork<string>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @param name which figures, with all that they depend on */
  ofToday<Figures>(name: string, compute: () => Promise<Computed<Figures>>): Promise<Figures> {
    const day = todayOf(this.clock);
    return this.underWay.run(`${day} ${name}`, () => this.readOrKeep(name, day, compute));
  }

  private async readOrKeep<Figures>(
    name: string,
    day: string,
    compute: () => Promise<Computed<Figures>>,
  ): Promise<Figures> {
    const kept = await this.read<Figures>(name, day);
    if (kept !== undefined) return kept;
    const { figures, isComplete } = await compute();
    if (!isComplete) return figures;
    await this.dataSource.query(FORGET, [day]);
    await this.dataSource.query(KEEP, [name, day, JSON.stringify(figures)]);
    // Another replica may have been first: its figures are the day's.
    return (await this.read<Figures>(name, day)) ?? figures;
  }

  private async read<Figures>(name: string, day: string): Promise<Figures | undefined> {
    const [row] = (await this.dataSource.query(READ, [name, day])) as { figures: Figures }[];
    return row?.figures;
  }
}
