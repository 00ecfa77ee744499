import * as fc from 'fast-check';
import { toMoment } from '../../platform/graphql/date-time-scalar';
import {
  addDays,
  addMonths,
  endOfDay,
  startOfDay,
  todayOf,
  wallClockOf,
  withOffset,
} from '../../platform/time/calendar';

const dayOf = (moment: number | Date) => todayOf(() => new Date(moment));
const days = fc
  .date({ min: new Date('1920-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days in Stockholm', () => {
  test.each([
    ['2026-01-15', '2026-01-14T23:00:00.000Z', 24],
    ['2026-07-15', '2026-07-14T22:00:00.000Z', 24],
    ['2026-03-28', '2026-03-27T23:00:00.000Z', 24],
    ['2026-03-29', '2026-03-28T23:00:00.000Z', 23],
    ['2026-03-30', '2026-03-29T22:00:00.000Z', 24],
    ['2026-10-24', '2026-10-23T22:00:00.000Z', 24],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', 25],
    ['2026-10-26', '2026-10-25T23:00:00.000Z', 24],
    ['2024-02-29', '2024-02-28T23:00:00.000Z', 24],
    ['2026-12-31', '2026-12-30T23:00:00.000Z', 24],
  ])('%s begins at %s and has %i hours', (day, start, hours) => {
    expect(startOfDay(day).toISOString()).toBe(start);
    expect((endOfDay(day).getTime() - startOfDay(day).getTime()) / 3_600_000).toBe(hours);
  });

  test('every moment of a day is of that day, from its beginning until just before its end', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [start, end] = [startOfDay(day).getTime(), endOfDay(day).getTime()];
        expect([start - 1, start, start + 1_800_000, end - 1, end].map(dayOf)).toEqual([
          addDays(day, -1),
          day,
          day,
          day,
          addDays(day, 1),
        ]);
      }),
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['0050-01-31', 1, '0050-02-28'],
    ['9999-11-30', 3, '9999-12-31'],
    ['0001-01-31', -1, '0001-01-01'],
  ])('%s and %i months more is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test.each([
    ['9999-12-30', 1, '9999-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-03', -7, '0001-01-01'],
  ])('%s and %i days more is %s', (day, number, later) => {
    expect(addDays(day, number)).toBe(later);
  });
});

describe('moments as people of Stockholm read them', () => {
  test.each([
    ['2026-11-27T07:55:12.345Z', '2026-11-27 08:55', '2026-11-27T08:55:12+01:00'],
    ['2026-11-26T23:30:00Z', '2026-11-27 00:30', '2026-11-27T00:30:00+01:00'],
    ['2026-06-30T22:30:00Z', '2026-07-01 00:30', '2026-07-01T00:30:00+02:00'],
    ['2026-12-31T23:30:00Z', '2027-01-01 00:30', '2027-01-01T00:30:00+01:00'],
    ['2026-03-29T00:59:59Z', '2026-03-29 01:59', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29 03:00', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:30:00Z', '2026-10-25 02:30', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', '2026-10-25 02:30', '2026-10-25T02:30:00+01:00'],
  ])('%s is %s, and %s', (moment, shown, written) => {
    expect(wallClockOf(new Date(moment))).toBe(shown);
    expect(withOffset(new Date(moment))).toBe(written);
    expect(new Date(withOffset(new Date(moment))).getTime()).toBe(
      Math.floor(Date.parse(moment) / 1_000) * 1_000,
    );
  });
});

describe('moments', () => {
  test.each([
    '2026-02-30T00:00:00Z',
    '2025-02-29T12:00:00Z',
    '2026-04-31T00:00:00+02:00',
    '2026-13-01T00:00:00Z',
    '2026-01-00T00:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T24:00:00.000Z',
    '2026-01-31T23:60:00Z',
    '2026-06-30T23:59:60Z',
    '2026-01-31T12:00:00+24:00',
    '2026-01-31T12:00:00+25:00',
    '2026-01-31T12:00:00+01:60',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '2026-01-31T12:00:00',
    '2026-01-31 12:00:00Z',
    '2026-01-31T12:00Z',
    '2026-01-31',
    '',
  ])('«%s» is none', (text) => {
    expect(toMoment(text)).toBeUndefined();
  });

  test.each([
    ['2024-02-29T23:59:59Z', '2024-02-29T23:59:59.000Z'],
    ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T00:30:00.123456789+02:00', '2026-10-24T22:30:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59+23:59', '9999-12-31T00:00:59.000Z'],
  ])('«%s» is %s', (text, utc) => {
    expect(toMoment(text)?.toISOString()).toBe(utc);
  });
});
