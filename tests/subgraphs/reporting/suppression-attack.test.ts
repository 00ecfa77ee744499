import fc from 'fast-check';
import { DEFAULT_SMALL_NUMBERS, isSmall } from '../../../subgraphs/harness/small-numbers/small-number-rule';
import { keyOf } from '../../../subgraphs/reporting/counts/category';
import type { ReportContent } from '../../../subgraphs/reporting/counts/report-content';
import { Tally } from '../../../subgraphs/reporting/counts/tally';
import { DELAY_REASONS, GENDERS } from '../../../subgraphs/reporting/counts/unexecuted-decision.enums';
import { decidePattern } from '../../../subgraphs/reporting/suppression/suppression-pattern';
import { ReportView } from '../../../subgraphs/reporting/unexecuted-decisions/report-view';
import { Gender } from '../../../subgraphs/vocabulary/decision.enums';
import { Attacker, type Target } from './attacker';
import { expectOpen } from './expect-open';
import { CATEGORIES, contents } from './made-up-content';

const RULE = DEFAULT_SMALL_NUMBERS;
const READER = { exact: false, official: false, own: undefined };
const OFFICIAL = { ...READER, official: true };
const RUNS = { numRuns: 40 };

const codesOf = (content: ReportContent) => content.districts.map(({ code }) => code);

function* smallTargets(
  content: ReportContent,
  category: string,
): Iterable<{ target: Target; count: number }> {
  const tally = new Tally(content);
  const targets: Target[] = [
    ...codesOf(content).map((district) => ({ district })),
    ...GENDERS.map((gender) => ({ gender })),
    ...codesOf(content).flatMap((district) => GENDERS.map((gender) => ({ district, gender }))),
    ...codesOf(content).map((district) => ({ district, interrupted: true })),
  ];
  for (const target of targets) {
    const { district, gender, interrupted } = target;
    const districts = district === undefined ? undefined : new Set([district]);
    const count = tally.count({ category, districts, gender, interrupted });
    if (isSmall(count, RULE)) yield { target, count };
  }
}

test('who knows the exact totals of the city computes no small number of a district or a gender', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const pattern = decidePattern(content, RULE);
      for (const category of content.categories) {
        const attacker = new Attacker(content, pattern, category);
        attacker.ask(OFFICIAL);
        for (const { target } of smallTargets(content, keyOf(category))) {
          expectOpen(attacker, target);
        }
      }
    }),
    RUNS,
  );
});

test('withholding small numbers alone would not do', () => {
  const content: ReportContent = {
    year: 2011,
    quarter: 3,
    on: '2011-09-30',
    categories: [{ ...CATEGORIES[0]!, reported: true }],
    missing: [],
    districts: [3, 6, 9].map((count, index) => ({
      code: `d${index}`,
      causes: [],
      cells: [{ ...CATEGORIES[0]!, gender: Gender.WOMAN, interrupted: false, waitedMonths: 3, count }],
    })),
  };
  const category = content.categories[0]!;
  const naive = {
    total: false,
    districts: ['d0'],
    genders: [],
    interrupted: [],
    showsCuts: true,
    showsBands: false,
  };
  const attacker = new Attacker(content, { categories: { [keyOf(category)]: naive }, causes: [] }, category);
  attacker.ask(OFFICIAL);
  expect(attacker.range({ district: 'd0' })).toEqual({ least: 3, most: 3 });
  expect(decidePattern(content, RULE).categories[keyOf(category)]!.districts).toEqual(['d0', 'd1', 'd2']);
});

test('nor does a district’s own staff, of other districts, with the totals of the city beside its own figures', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const pattern = decidePattern(content, RULE);
      const own = codesOf(content)[0]!;
      for (const category of content.categories) {
        const attacker = new Attacker(content, pattern, category);
        attacker.ask(OFFICIAL);
        attacker.ask({ ...READER, own });
        for (const { target, count } of smallTargets(content, keyOf(category))) {
          const others =
            target.district === undefined ? count - ownOf(content, own, target, keyOf(category)) : count;
          if (target.district === own || others === 0) continue;
          expectOpen(attacker, target);
        }
      }
    }),
    RUNS,
  );
});

test('who knows no exact totals computes no small total either', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const pattern = decidePattern(content, RULE);
      for (const category of content.categories) {
        const attacker = new Attacker(content, pattern, category);
        attacker.ask(READER);
        const total = new Tally(content).count({ category: keyOf(category) });
        if (!isSmall(total, RULE)) continue;
        expect(attacker.range({})).toEqual({ least: 1, most: RULE.below - 1 });
      }
    }),
    RUNS,
  );
});

test('an unpublished quarter shows no cut outside the district, so that counting it again tells nothing', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const view = new ReportView({ content, pattern: null, viewer: OFFICIAL, rule: RULE });
      for (const category of content.categories) {
        for (const district of codesOf(content)) {
          expect(view.count({ category, district })).toEqual({ count: null, suppressed: true });
        }
        for (const gender of GENDERS) expect(view.count({ category, gender }).count).toBeNull();
      }
    }),
    RUNS,
  );
});

test('what one version withholds every later one withholds, whatever the corrections', () => {
  fc.assert(
    fc.property(contents, contents, (first, second) => {
      const size = Math.min(first.districts.length, second.districts.length);
      const [before, after] = [first, second].map((content) => ({
        ...content,
        districts: content.districts.slice(0, size),
      }));
      const one = decidePattern(before!, RULE);
      const two = decidePattern(after!, RULE, [one]);
      for (const [category, cells] of Object.entries(one.categories)) {
        const later = two.categories[category]!;
        expect(later.districts).toEqual(expect.arrayContaining([...cells.districts]));
        expect(later.genders).toEqual(expect.arrayContaining([...cells.genders]));
        expect(later.interrupted).toEqual(expect.arrayContaining([...cells.interrupted]));
      }
    }),
    RUNS,
  );
});

test('a corrected version is as safe as the first', () => {
  fc.assert(
    fc.property(contents, contents, (first, second) => {
      const size = Math.min(first.districts.length, second.districts.length);
      const [before, after] = [first, second].map((content) => ({
        ...content,
        districts: content.districts.slice(0, size),
      }));
      const pattern = decidePattern(after!, RULE, [decidePattern(before!, RULE)]);
      for (const category of after!.categories) {
        const attacker = new Attacker(after!, pattern, category, { knowsRule: false });
        attacker.ask(OFFICIAL);
        for (const { target } of smallTargets(after!, keyOf(category))) {
          expectOpen(attacker, target);
        }
      }
    }),
    RUNS,
  );
});

test('causes tell nothing of totals that are withheld', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const view = new ReportView({
        content,
        pattern: decidePattern(content, RULE),
        viewer: READER,
        rule: RULE,
      });
      const totals = content.categories.map((category) => view.count({ category }));
      const surely = totals.reduce((sum, { count }) => sum + (count ?? 1), 0);
      for (const reason of DELAY_REASONS) {
        const { count } = view.cause(reason);
        if (count !== null) expect(count).toBeLessThanOrEqual(surely);
        expect(count === null || !isSmall(count, RULE)).toBe(true);
      }
    }),
    RUNS,
  );
});

test('large numbers of several districts are shown', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const pattern = decidePattern(content, RULE);
      const view = new ReportView({ content, pattern, viewer: OFFICIAL, rule: RULE });
      const tally = new Tally(content);
      for (const category of content.categories) {
        const counts = codesOf(content).map((code) =>
          tally.count({ category: keyOf(category), districts: new Set([code]) }),
        );
        if (counts.some((count) => isSmall(count, RULE)) || counts.filter((count) => count > 0).length < 3)
          continue;
        expect(codesOf(content).map((district) => view.count({ category, district }).count)).toEqual(counts);
      }
    }),
    RUNS,
  );
});

function ownOf(
  content: ReportContent,
  own: string,
  { gender, interrupted }: Target,
  category: string,
): number {
  return new Tally(content).count({ category, districts: new Set([own]), gender, interrupted });
}
