/** Days of the calendar as ISO dates (`YYYY-MM-DD`), whose text order is their order in time. */
export type IsoDate = string;

export type Clock = () => Date;

/** The days that there are: no other is written in four digits, nor kept in a database. */
const FIRST_DAY: IsoDate = '0001-01-01';
const LAST_DAY: IsoDate = '9999-12-31';

const STOCKHOLM = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const WALL_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day it is in Stockholm. */
export function todayOf(clock: Clock): IsoDate {
  return STOCKHOLM.format(clock());
}

/** The moment at which a day begins in Stockholm. The offset is looked for twice: the first guess may lie across a change. */
export function startOfDay(date: IsoDate): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const guess = midnight - offsetAt(midnight);
  return new Date(midnight - offsetAt(guess));
}

/** The moment at which a day has ended in Stockholm: the next one begins. */
export function endOfDay(date: IsoDate): Date {
  return startOfDay(addDays(date, 1));
}

/** How many ms Stockholm's clocks are ahead of UTC, in whole seconds. */
function offsetAt(moment: number): number {
  const whole = Math.floor(moment / 1_000) * 1_000;
  const parts = Object.fromEntries(WALL_CLOCK.formatToParts(whole).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute, second } = parts;
  return Date.parse(`${year!.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}Z`) - whole;
}

/** What the clocks of Stockholm show, for people: `2026-11-27 08:55`. */
export function wallClockOf(moment: Date): string {
  return localTime(moment).toISOString().slice(0, 16).replace('T', ' ');
}

/** The same moment with Stockholm's offset, as ISO 8601 writes it, in whole seconds: `2026-11-27T08:55:00+01:00`. */
export function withOffset(moment: Date): string {
  const minutes = offsetAt(moment.getTime()) / 60_000;
  const offset = [Math.trunc(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${localTime(moment).toISOString().slice(0, 19)}+${offset.join(':')}`;
}

/** A `Date` whose UTC fields are those of Stockholm, which lies east of UTC. */
function localTime(moment: Date): Date {
  return new Date(moment.getTime() + offsetAt(moment.getTime()));
}

/**
 * The same day some months later; the month's last day where it has no such day (31 January + 1 → 28 February), and the
 * calendar's where it ends before.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const day = Number(date.slice(8));
  const target = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  target.setUTCMonth(target.getUTCMonth() + months);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return withinCalendar(target);
}

/** As many days later; the calendar's last day, or first, where it ends before. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const target = new Date(`${date}T00:00:00Z`);
  target.setUTCDate(target.getUTCDate() + days);
  return withinCalendar(target);
}

function withinCalendar(day: Date): IsoDate {
  const year = day.getUTCFullYear();
  if (year < 1) return FIRST_DAY;
  return year > 9999 ? LAST_DAY : day.toISOString().slice(0, 10);
}
