import { formatAges } from '../texts/format';
import { sv } from '../texts/sv';
import { brokeringTexts } from './sv';

export interface NeedsInBrief {
  readonly kind: keyof typeof sv.kinds;
  readonly ageFrom: number;
  readonly ageTo: number;
}

/** `Kontaktfamilj, 9 år`. */
export function needsInBrief({ kind, ageFrom, ageTo }: NeedsInBrief): string {
  return brokeringTexts.needs.who(sv.kinds[kind], formatAges(ageFrom, ageTo));
}
