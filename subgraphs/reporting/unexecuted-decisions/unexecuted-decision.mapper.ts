import type { ReportCategoryEntity } from './report-category.entity';
import { UnexecutedDecisionRowType } from './unexecuted-decision-row.type';

/** No quarter has been collected yet, and what is not collected is null, never zero. */
export function toUncollectedRow({
  law,
  programArea,
  intervention,
}: ReportCategoryEntity): UnexecutedDecisionRowType {
  const counts = [null, null, null, null];
  return Object.assign(new UnexecutedDecisionRowType(), { law, programArea, intervention, counts });
}
