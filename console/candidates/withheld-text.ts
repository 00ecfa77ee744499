import { formatList } from '../texts/format';
import { candidateTexts } from './sv';

/** Why a free place is not offered to others, in one line. */
export function withheldTextOf(reasons: readonly (keyof typeof candidateTexts.withheld)[]): string {
  return formatList(reasons.map((reason) => candidateTexts.withheld[reason]));
}
