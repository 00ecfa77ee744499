import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { InvalidScalarError } from '../errors/errors';
import { showValue } from '../text/show-text';

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A calendar day as `YYYY-MM-DD` (RFC 3339 full-date), a string inside too. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A day of the calendar as `YYYY-MM-DD`, of the years 0001 to 9999. Today is that of Stockholm.',
  serialize: (value) => value as string,
  parseValue: (value) => parseDate(value),
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined, node),
});

function parseDate(value: unknown, node?: ValueNode): string {
  if (typeof value === 'string' && isCalendarDate(value)) return value;
  const shown = typeof value === 'string' ? showValue(value) : undefined;
  const broken = { rule: 'NOT_A_DATE', value: shown } as const;
  throw new InvalidScalarError('Date', 'a day of the calendar as YYYY-MM-DD', broken, node);
}

/** True for a day that exists, of the years 0001 to 9999. */
export function isCalendarDate(text: string): boolean {
  const match = ISO_DATE.exec(text);
  if (match === null || match[1] === '0000') return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === text;
}
