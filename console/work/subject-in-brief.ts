import { formatAges } from '../texts/format';
import { sv } from '../texts/sv';
import { shortReference } from './short-reference';
import { workTexts } from './sv';
import type { WorkItemRowFragment } from './work.generated';

/** What tells one thing from another without a name: `Kontaktfamilj, 9 år, Farsta · Förfrågan 3F2A91`. @param district its name, where it is not the reader's own */
export function subjectInBrief(
  { type, id, candidateKind, ageFrom, ageTo }: WorkItemRowFragment['subject'],
  district: string | null,
): string {
  const isAged = typeof ageFrom === 'number' && typeof ageTo === 'number';
  const facts = [
    ...(candidateKind ? [sv.kinds[candidateKind]] : []),
    ...(isAged ? [formatAges(ageFrom, ageTo)] : []),
    ...(district === null ? [] : [district]),
  ];
  const reference = `${workTexts.subjects[type].name} ${readable(type, id)}`;
  return facts.length === 0 ? reference : `${facts.join(', ')} · ${reference}`;
}

/** `3F2A91`; a quarter as `3 2026`, a review by its day. */
function readable(type: WorkItemRowFragment['subject']['type'], id: string): string {
  if (type === 'QUARTER') return id.replace(/^(\d{4})-Q([1-4])$/, '$2 $1');
  if (type === 'REVIEW') return id.slice(-'2026-11-28'.length);
  return shortReference(id);
}
