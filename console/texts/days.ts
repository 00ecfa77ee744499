import { formatDate } from './format';

const DAY_MS = 86_400_000;

/** ISO, in Stockholm. */
export function today(): string {
  return formatDate(new Date());
}

/** @param date ISO */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Sunday of a day's week. @param date ISO */
export function sundayOf(date: string): string {
  return addDays(date, (7 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);
}

/** From one date to another, below zero when the other is earlier; both ISO. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
