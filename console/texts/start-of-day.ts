const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' });
const DAY_MS = 86_400_000;

/**
 * The moment at which a day begins in Stockholm, in RFC 3339 with its offset. Clocks are changed at 01:00 UTC, so midnight has the
 * offset of 00:00 UTC.
 * @param date ISO @param later so many days after it
 */
export function startOfDay(date: string, later = 0): string {
  const midnight = new Date(Date.parse(`${date}T00:00:00Z`) + later * DAY_MS);
  const { value } = OFFSET.formatToParts(midnight).find(({ type }) => type === 'timeZoneName')!;
  return `${midnight.toISOString().slice(0, 19)}${value.replace('GMT', '')}`;
}
