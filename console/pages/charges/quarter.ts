import { formatDate } from '../../texts/format';
import { chargesTexts } from './sv';

export interface Quarter {
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
}

const SHOWN = 12;

/** In which a moment lies, in Stockholm. */
export function quarterOf(moment: Date): Quarter {
  const [year, month] = formatDate(moment).split('-').map(Number) as [number, number];
  return { year, quarter: Math.ceil(month / 3) };
}

/** `2026-4`, as an address says it. */
export function quarterKey({ year, quarter }: Quarter): string {
  return `${year}-${quarter}`;
}

/** Null for what is no quarter. */
export function readQuarterKey(text: string | undefined): Quarter | null {
  const found = /^(\d{4})-([1-4])$/.exec(text ?? '');
  return found && { year: Number(found[1]), quarter: Number(found[2]) };
}

export function quarterName({ year, quarter }: Quarter): string {
  return chargesTexts.quarterName(year, quarter);
}

/** Its first and its last day, ISO. */
export function daysOf({ year, quarter }: Quarter): { readonly from: string; readonly to: string } {
  const day = (month: number, date: number) =>
    new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
  return { from: day((quarter - 1) * 3, 1), to: day(quarter * 3, 0) };
}

/** Those before one, the latest first. */
export function quartersBefore(latest: Quarter): readonly Quarter[] {
  return Array.from({ length: SHOWN }, (_, index) => {
    const number = latest.year * 4 + latest.quarter - 2 - index;
    return { year: Math.floor(number / 4), quarter: (number % 4) + 1 };
  });
}
