import fc from 'fast-check';
import { holdsPersonalNumber } from '../../platform/text/personal-number';

const two = (number: number) => String(number).padStart(2, '0');

/** The check digit of nine digits (Luhn), counted by hand. */
function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** A day and a number of its births; of a samordningsnummer the day is 60 more. */
const person = fc.record({
  date: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
  births: fc.integer({ min: 0, max: 999 }),
  more: fc.constantFrom(0, 60),
});
const sign = fc.constantFrom('', '-', '+', '–', ' ', ' - ', '\u00ad-', '.', '/', '_', '--', ' · ', ':  ');
const around = fc.constantFrom('', 'SoN 2026/77 ', ' (flicka)', 'pnr:', 'nr', 'x');

function numberOf({ date, births, more }: { date: Date; births: number; more: number }) {
  const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
  const digits = `${year.slice(2)}${month}${two(Number(day) + more)}${String(births).padStart(3, '0')}`;
  return { century: year.slice(0, 2), ten: `${digits}${checkDigit(digits)}` };
}

test('a personnummer or samordningsnummer is found in any form and within any text', () => {
  fc.assert(
    fc.property(person, sign, around, around, fc.boolean(), (who, between, before, after, withCentury) => {
      const { century, ten } = numberOf(who);
      const written = `${withCentury ? century : ''}${ten.slice(0, 6)}${between}${ten.slice(6)}`;
      expect(holdsPersonalNumber(`${before}${written}${after}`)).toBe(true);
    }),
  );
});

test('and with something between its parts, or between all of its digits', () => {
  fc.assert(
    fc.property(
      person,
      sign,
      around,
      fc.boolean(),
      fc.boolean(),
      (who, between, before, withCentury, isSpaced) => {
        const { century, ten } = numberOf(who);
        const first = `${withCentury ? century : ''}${ten.slice(0, 2)}`;
        const parts = isSpaced
          ? [...first, ...ten.slice(2)]
          : [first, ten.slice(2, 4), ten.slice(4, 6), ten.slice(6)];
        expect(holdsPersonalNumber(`${before}${parts.join(between)} (flicka)`)).toBe(true);
      },
    ),
  );
});

test('case numbers, periods and short telephone numbers are none', () => {
  const numbers = fc.sample(
    fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 999_999 })),
    {
      numRuns: 10_000,
      seed: 1,
    },
  );
  const day = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
  const isTaken = numbers.filter(([offset, number]) =>
    [
      `${day(offset)} – ${day(offset + 180)}`,
      `SoN 2026/${number}`,
      `${day(offset)}, ärende ${number}`,
      `08-${String(number)
        .padStart(6, '0')
        .replace(/(...)(..)(.)/, '$1 $2 $3')}`,
    ].some(holdsPersonalNumber),
  );
  expect(isTaken).toEqual([]);
});

test('a number with another check digit is none', () => {
  fc.assert(
    fc.property(person, sign, fc.integer({ min: 1, max: 9 }), (who, between, off) => {
      const { ten } = numberOf(who);
      const wrong = (Number(ten[9]) + off) % 10;
      expect(holdsPersonalNumber(`${ten.slice(0, 6)}${between}${ten.slice(6, 9)}${wrong}`)).toBe(false);
    }),
  );
});

test('a number with no day, a right check digit or not, is none', () => {
  const noDay = fc.oneof(
    fc.tuple(fc.integer({ min: 13, max: 99 }), fc.integer({ min: 0, max: 99 })),
    fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(0, 32, 45, 60, 92, 99)),
    fc.tuple(fc.constant(2), fc.constantFrom(30, 31, 90, 91)),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      noDay,
      fc.integer({ min: 0, max: 999 }),
      (year, day, births) => {
        const nine = `${two(year)}${two(day[0])}${two(day[1])}${String(births).padStart(3, '0')}`;
        expect(holdsPersonalNumber(`${nine}${checkDigit(nine)}`)).toBe(false);
      },
    ),
  );
});

test.each([
  'SoN 2026/77',
  'Dnr 2026-001234',
  '556016-0680',
  '08-465 004 00',
  '070-123 45 67',
  '12345678901',
  '1234567890123',
  'a4e6bf12-8112-4189-8760-000000000000',
  '2026-03-01 – 2026-06-30',
])('%j is none', (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
});

test.each([
  ...['811218-9876', '198112189876', '19811218-9876', '８１１２１８－９８７６', '701063-2391'],
  ...['1981-12-18-9876', '1981 12 18 9876', '811218.9876', '811218/9876', '811218_9876', '811218--9876'],
  ...['8 1 1 2 1 8 9 8 7 6', 'SoN 2026/77 1981-12-18-9876'],
])('%j is one', (text) => {
  expect(holdsPersonalNumber(text)).toBe(true);
});
