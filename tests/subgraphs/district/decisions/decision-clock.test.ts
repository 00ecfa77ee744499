import fc from 'fast-check';
import { addDays } from '../../../../platform/time/calendar';
import { reportableFrom } from '../../../../subgraphs/district/decision-rules/clock';
import { CONSENT_BANDS } from '../../../../subgraphs/district/decision-rules/consent-bands';
import { consentRuleOf } from '../../../../subgraphs/district/decision-rules/consent-rule';
import { findLegalBasis } from '../../../../subgraphs/district/decision-rules/legal-basis';
import { Intervention, Law, ProgramArea } from '../../../../subgraphs/vocabulary/decision.enums';

const DAY = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays('1990-01-01', days));

describe('the clock of a decision', () => {
  test.each([
    ['2026-01-15', '2026-04-15'],
    ['2025-11-30', '2026-02-28'],
    ['2023-11-30', '2024-02-29'],
    ['2025-11-29', '2026-02-28'],
    ['2026-05-31', '2026-08-31'],
    ['2026-08-31', '2026-11-30'],
    ['2026-10-31', '2027-01-31'],
    ['2024-02-29', '2024-05-29'],
  ])('of %s strikes on %s', (decidedOn, expected) => {
    expect(reportableFrom(decidedOn)).toBe(expected);
  });

  test('strikes on the same day of the third month on, or on that month’s last day', () => {
    fc.assert(
      fc.property(DAY, (day) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const struck = reportableFrom(day);
        const [struckYear, struckMonth, struckDate] = struck.split('-').map(Number) as [
          number,
          number,
          number,
        ];
        expect(struckYear * 12 + struckMonth).toBe(year * 12 + month + 3);
        if (struckDate !== date) {
          expect(struckDate).toBeLessThan(date);
          expect(addDays(struck, 1).slice(8)).toBe('01');
        }
      }),
    );
  });

  test('never strikes earlier for a later decision', () => {
    fc.assert(
      fc.property(DAY, fc.nat(100), (day, more) => {
        expect(reportableFrom(addDays(day, more)) >= reportableFrom(day)).toBe(true);
      }),
    );
  });
});

describe('the law of a decision', () => {
  const solBasis = (decidedOn: string) =>
    findLegalBasis({
      law: Law.SOL,
      intervention: Intervention.KONTAKTPERSON,
      programArea: ProgramArea.IOF,
      decidedOn,
    })?.citation;

  test('is the one of its day', () => {
    expect(solBasis('2025-06-30')).toBe('3 kap. 6 b § SoL');
    expect(solBasis('2025-07-01')).toBe('13 kap. 7 § SoL');
    expect(solBasis('2012-08-15')).toBe('3 kap. 6 b § SoL');
  });

  test('has at most one basis on any day for anything', () => {
    for (const law of Object.values(Law)) {
      for (const intervention of Object.values(Intervention)) {
        for (const programArea of Object.values(ProgramArea)) {
          const before = findLegalBasis({ law, intervention, programArea, decidedOn: '2025-06-30' });
          const after = findLegalBasis({ law, intervention, programArea, decidedOn: '2025-07-01' });
          expect(before === undefined).toBe(after === undefined);
        }
      }
    }
  });

  test.each([
    [Law.SOL, 2015, '2026-03-01', 'GUARDIAN_DECIDES'],
    [Law.SOL, 2014, '2026-03-01', 'CHILD_MUST_AGREE'],
    [Law.SOL, 2012, '2026-03-01', 'CHILD_MUST_AGREE'],
    [Law.SOL, 2011, '2026-03-01', 'CHILD_ASKS_OR_AGREES'],
    [Law.SOL, 2008, '2026-03-01', 'CLIENT_DECIDES'],
    [Law.SOL, 2011, '2025-06-30', 'GUARDIAN_DECIDES'],
    [Law.SOL, 2010, '2025-06-30', 'CHILD_ASKS_OR_AGREES'],
    [Law.LSS, 2012, '2026-03-01', 'GUARDIAN_DECIDES'],
    [Law.LVU, 2010, '2026-03-01', 'COMPULSORY'],
  ] as const)('asks under %s of one born in %i on %s: %s', (law, birthYear, decidedOn, rule) => {
    expect(consentRuleOf(law, birthYear, decidedOn)).toBe(rule);
  });

  test('has exactly one consent band for every age on every day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(Law)), fc.nat(120), DAY, (law, age, day) => {
        const bands = CONSENT_BANDS.filter(
          (band) =>
            band.laws.includes(law) &&
            band.ageFrom <= age &&
            (band.ageTo ?? 999) >= age &&
            (band.validFrom ?? '') <= day &&
            (band.validTo ?? '9999') >= day,
        );
        expect(bands).toHaveLength(1);
      }),
    );
  });
});
