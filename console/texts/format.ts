const TIME_ZONE = 'Europe/Stockholm';
const DATE = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: TIME_ZONE });
const TIME = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
const NUMBER = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const DECIMALS = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const LIST = new Intl.ListFormat('sv-SE', { type: 'conjunction' });

/** `2026-11-22`, in Stockholm. A date without time is written as it is. */
export function formatDate(value: string | Date): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return DATE.format(new Date(value));
}

/** `14:05`, in Stockholm. */
export function formatTime(value: string | Date): string {
  return TIME.format(new Date(value));
}

/** `2026-11-22 14:05`, in Stockholm. */
export function formatMoment(value: string | Date): string {
  return `${formatDate(value)} ${formatTime(value)}`;
}

/** `1 250 kr`, with öre where there are any. @param amount decimal, as the hub gives it */
export function formatMoney(amount: string | number): string {
  const value = Number(amount);
  return `${(Number.isInteger(value) ? NUMBER : DECIMALS).format(value)}\u00a0kr`;
}

export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

/** `arabiska, finska och somaliska`. */
export function formatList(values: readonly string[]): string {
  return LIST.format(values);
}

/** `3–12 år`. */
export function formatAges(from: number, to: number): string {
  return from === to ? `${from}\u00a0år` : `${from}–${to}\u00a0år`;
}
