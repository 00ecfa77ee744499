import type { ReadablePlacement } from './read-placement';
import { placementTexts } from './sv';

const { end, keep, withdraw } = placementTexts;

/** What can be done with a placement, in words. */
export const PLACEMENT_ACTS = { end, keep: keep.open, withdraw: withdraw.open };
export type PlacementAct = keyof typeof PLACEMENT_ACTS;

/** Of a dialog in which something is done with a placement. */
export interface PlacementActProps {
  readonly placement: ReadablePlacement;
  readonly onClose: () => void;
}
