import type { Category } from '../counts/category';
import { DELAY_REASONS, GENDERS, ReportCut, WAIT_BANDS } from '../counts/unexecuted-decision.enums';
import type { ReportView, RowKey } from './report-view';
import type { CauseFigure, UnexecutedDecisionFigure, WaitFigure } from './unexecuted-decision-figure.type';

/** First the rows over all districts, then those of each cut, then those of the cuts crossed. */
export function rowsOf(view: ReportView, by: readonly ReportCut[]): UnexecutedDecisionFigure[] {
  const { categories } = view.content;
  const cuts = new Set(by);
  const codes = cuts.has(ReportCut.DISTRICT) ? [...view.districts, ...view.missing].sort() : [];
  const genders = cuts.has(ReportCut.GENDER) ? GENDERS : [];
  const keys: RowKey[] = [
    ...categories.map((category) => ({ category })),
    ...codes.flatMap((district) => categories.map((category) => ({ category, district }))),
    ...genders.flatMap((gender) => categories.map((category) => ({ category, gender }))),
    ...codes.flatMap((district) =>
      genders.flatMap((gender) => categories.map((category) => ({ category, district, gender }))),
    ),
  ];
  return keys.map((key) => toRow(view, key));
}

export function causesOf(view: ReportView): CauseFigure[] {
  return DELAY_REASONS.map((reason) => ({ reason, ...view.cause(reason) }));
}

function toRow(view: ReportView, key: RowKey): UnexecutedDecisionFigure {
  const { law, programArea, intervention, reported } = key.category satisfies Category;
  return {
    law,
    programArea,
    intervention,
    district: key.district === undefined ? null : { code: key.district },
    gender: key.gender ?? null,
    reported,
    ...view.count(key),
    interrupted: view.interrupted(key),
    waits: WAIT_BANDS.map((_, index) => toWait(view, key, index)),
  };
}

function toWait(view: ReportView, key: RowKey, index: number): WaitFigure {
  const fromMonths = WAIT_BANDS[index]!;
  return { fromMonths, toMonths: WAIT_BANDS[index + 1] ?? null, ...view.waited(key, fromMonths) };
}
