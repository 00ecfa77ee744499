import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../../subgraphs/harness/paging/cursor';
import {
  DAY_KEY,
  dateKey,
  descendingIntegerKey,
  integerKey,
  integerOfDescendingKey,
  MOMENT_KEY,
} from '../../../subgraphs/harness/paging/key-encoding';

const bytes = (cursor: string) => Buffer.from(cursor, 'base64url');
const compare = (one: string, other: string) => Math.sign(Buffer.compare(bytes(one), bytes(other)));
const text = fc.string({ maxLength: 12 }).map((value) => value.replaceAll('\0', ''));
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const integer = fc.integer({ min: 0, max: 9_999_999_999 });

describe('a cursor', () => {
  test('gives back what it was made of', () => {
    fc.assert(
      fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (list, parts) => {
        expect(
          decodeCursor(
            encodeCursor(list, parts),
            list,
            parts.map(() => /^.*$/s),
          ),
        ).toEqual(parts);
      }),
    );
  });

  test.each([
    ['2026-02-28T23:59:59.999999Z', true],
    ['2026-02-30T00:00:00.000000Z', false],
    ['2026-02-28T25:00:00.000000Z', false],
    ['2026-02-28T00:00:00.000Z', false],
    ['12026-02-28T00:00:00.000000Z', false],
  ])('tells a moment that the database can read: %s', (key, isMoment) => {
    expect(MOMENT_KEY.test(key)).toBe(isMoment);
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-30', false],
    ['~', false],
  ])('tells a day of the calendar: %s', (key, isDay) => {
    expect(DAY_KEY.test(key)).toBe(isDay);
  });

  test('compares bytewise as its keys do, part by part', () => {
    fc.assert(
      fc.property(fc.tuple(text, text), fc.tuple(text, text), (one, other) => {
        const byParts =
          Buffer.compare(Buffer.from(one[0]), Buffer.from(other[0])) ||
          Buffer.compare(Buffer.from(one[1]), Buffer.from(other[1]));
        expect(compare(encodeCursor('l', one), encodeCursor('l', other))).toBe(Math.sign(byParts));
      }),
    );
  });

  test('compares days in time, those that are missing last', () => {
    fc.assert(
      fc.property(fc.option(day), fc.option(day), (one, other) => {
        const expected = Math.sign(rank(one).localeCompare(rank(other), 'en'));
        expect(
          compare(encodeCursor('l', [dateKey(one), 'x']), encodeCursor('l', [dateKey(other), 'x'])),
        ).toBe(expected);
      }),
    );
  });

  test('compares numbers by value, in either direction', () => {
    fc.assert(
      fc.property(integer, integer, (one, other) => {
        expect(compare(encodeCursor('l', [integerKey(one)]), encodeCursor('l', [integerKey(other)]))).toBe(
          Math.sign(one - other),
        );
        const [a, b] = [descendingIntegerKey(one), descendingIntegerKey(other)];
        expect(compare(encodeCursor('l', [a]), encodeCursor('l', [b]))).toBe(Math.sign(other - one));
        expect(integerOfDescendingKey(a)).toBe(one);
      }),
    );
  });

  test('is refused when it was not made for the list', () => {
    const cursor = encodeCursor('one', ['a', 'b']);
    expect(() => decodeCursor(cursor, 'two', [/./, /./])).toThrow('not one of this list');
    expect(() => decodeCursor(cursor, 'one', [/./])).toThrow('not one of this list');
    expect(() => decodeCursor(cursor, 'one', [/./, /^c$/])).toThrow('not one of this list');
    expect(() => decodeCursor(`${cursor}=`, 'one', [/./, /./])).toThrow('not one of this list');
  });
});

function rank(date: string | null): string {
  return date ?? '99999';
}
