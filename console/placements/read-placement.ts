import { oneOf, type ReadCase } from '../parts/dialog/read-case';
import { placementTexts } from './sv';

const { statuses, facts: labels, none } = placementTexts.read;
const day = (value: unknown) => (typeof value === 'string' ? value : none);
const WORDS = {
  status: oneOf(labels.status, statuses),
  endedOn: { label: labels.endedOn, say: day },
  plannedEndOn: { label: labels.plannedEndOn, say: day },
};

export interface ReadablePlacement {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly endedOn?: string | null;
  readonly plannedEndOn?: string | null;
}

/** A placement as it is read before it is ended. */
export function readPlacement({ id, version, status, endedOn, plannedEndOn }: ReadablePlacement): ReadCase {
  const facts = { status, endedOn: endedOn ?? null, plannedEndOn: plannedEndOn ?? null };
  return { id, version, facts, words: WORDS };
}
