import { requestTexts } from '../request-case/sv';

/** As people are told; a criterion that this page does not know is written as the hub names it. */
export function criterionName(criterion: string): string {
  return (requestTexts.criteria as Readonly<Record<string, string>>)[criterion] ?? criterion;
}
