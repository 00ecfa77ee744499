import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { InvalidScalarError } from '../errors/errors';
import { showValue } from '../text/show-text';
import { isCalendarDate } from './date-scalar';

const RFC3339 =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const FIRST_MOMENT = Date.parse('0001-01-01T00:00:00Z');
const LAST_MOMENT = Date.parse('9999-12-31T23:59:59.999Z');

/** A moment as RFC 3339 date-time, answered in UTC; a `Date` inside. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description:
    'A moment as an RFC 3339 date and time: given with any offset from UTC, answered in UTC (`2012-08-15T07:00:00.000Z`).',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (value) => parseDateTime(value),
  parseLiteral: (node) => parseDateTime(node.kind === Kind.STRING ? node.value : undefined, node),
});

function parseDateTime(value: unknown, node?: ValueNode): Date {
  const moment = typeof value === 'string' ? toMoment(value) : undefined;
  if (moment !== undefined) return moment;
  const shown = typeof value === 'string' ? showValue(value) : undefined;
  const broken = { rule: 'NOT_A_DATE_TIME', value: shown } as const;
  const expected = 'an RFC 3339 date and time with an offset, of a day that exists';
  throw new InvalidScalarError('DateTime', expected, broken, node);
}

/**
 * The moment that an RFC 3339 date-time names; undefined for a text that is none, for a day or an hour that does not exist
 * (`2026-02-30`, `24:00`, second 60) and for a moment outside the years 0001 to 9999 of UTC, which could not be written back.
 */
export function toMoment(text: string): Date | undefined {
  const match = RFC3339.exec(text);
  if (match === null || !isCalendarDate(match[1]!)) return undefined;
  const moment = Date.parse(text);
  return moment >= FIRST_MOMENT && moment <= LAST_MOMENT ? new Date(moment) : undefined;
}
