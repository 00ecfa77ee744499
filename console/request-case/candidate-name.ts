import { brokeringTexts } from '../brokering/sv';
import { sv } from '../texts/sv';
import { requestTexts } from './sv';

interface Named {
  readonly kind: keyof typeof sv.kinds;
  readonly area: string;
  readonly district: { readonly name: string };
}

/** `Kontaktfamilj i Hökarängen, Farsta`; says so where its district does not show it, or does not answer. */
export function candidateName(candidate: Named | null | undefined): string {
  if (!candidate) return brokeringTexts.candidateMissing;
  return requestTexts.proposals.name(sv.kinds[candidate.kind], candidate.area, candidate.district.name);
}
