import type { DataSource } from 'typeorm';
import { type Clock, todayOf } from '../../../platform/time/calendar';
import { OUTBOX_CHANNEL } from '../outbox/outbox-tables';
import { WORK_ITEMS_CHANGED } from './work-item-events';

/** What the day alone changes is an event as well: one for each day, whichever process is the first to see it begin. */
const TELL = `WITH told AS (
    INSERT INTO outbox (topic, aggregate, version, payload) VALUES ($1, $2, 1, '{"district":null}')
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT pg_notify($3, '') FROM told`;

/** A task that looks at the calendar, and asks the database once a day. */
export function newDayTeller({
  dataSource,
  clock,
}: {
  readonly dataSource: DataSource;
  readonly clock: Clock;
}) {
  let told: string | undefined;
  return async (): Promise<void> => {
    const today = todayOf(clock);
    if (today === told) return;
    await dataSource.query(TELL, [WORK_ITEMS_CHANGED, `day:${today}`, OUTBOX_CHANNEL]);
    told = today;
  };
}
