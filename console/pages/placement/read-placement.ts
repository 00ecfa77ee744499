import type { ReadCase } from '../../parts/dialog/read-case';
import type { PlacementFileFragment as PlacementFile, PlacementStatus } from './placement.generated';
import { placementTexts } from './sv';

const { facts: labels, statuses, none } = placementTexts;
const day = (value: unknown) => (typeof value === 'string' ? value : none);
const WORDS = {
  status: { label: labels.status, say: (value: unknown) => statuses[value as PlacementStatus] },
  endedOn: { label: labels.endedOn, say: day },
  plannedEndOn: { label: labels.plannedEndOn, say: day },
};

/** A placement as it is read before it is ended. */
export function readPlacement({ id, version, status, endedOn, plannedEnd }: PlacementFile): ReadCase {
  return { id, version, facts: { status, endedOn, plannedEndOn: plannedEnd?.on ?? null }, words: WORDS };
}
