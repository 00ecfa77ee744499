import { keyOf } from '../counts/category';
import { GENDERS } from '../counts/unexecuted-decision.enums';
import type { Figure, ReportView, RowKey } from '../unexecuted-decisions/report-view';
import type { ReportDifference } from './report-difference.type';

/**
 * Where two versions of a quarter differ, as the caller may see both: a change of what is withheld in both is none, for it
 * would tell of what is withheld.
 */
export function differencesOf(before: ReportView, after: ReportView): ReportDifference[] {
  return keysOf(before, after).flatMap((key) => {
    const [from, to] = [figureOf(before, key), figureOf(after, key)];
    if (from.count === to.count && from.suppressed === to.suppressed) return [];
    const { category, district, gender } = key;
    const { law, programArea, intervention } = category;
    return [
      {
        law,
        programArea,
        intervention,
        district: district === undefined ? null : { code: district },
        gender: gender ?? null,
        before: from,
        after: to,
      },
    ];
  });
}

function keysOf(before: ReportView, after: ReportView): RowKey[] {
  const both = [...before.content.categories, ...after.content.categories];
  const categories = [...new Map(both.map((category) => [keyOf(category), category])).values()];
  const codes = [...new Set([before, after].flatMap((view) => [...view.districts, ...view.missing]))].sort();
  return categories.flatMap((category) => [
    { category },
    ...codes.map((district) => ({ category, district })),
    ...GENDERS.map((gender) => ({ category, gender })),
    ...codes.flatMap((district) => GENDERS.map((gender) => ({ category, district, gender }))),
  ]);
}

/** By the view's own reference data: what one version collects the other may not. */
function figureOf(view: ReportView, key: RowKey): Figure {
  const category = view.content.categories.find((known) => keyOf(known) === keyOf(key.category));
  return category === undefined ? { count: null, suppressed: false } : view.count({ ...key, category });
}
