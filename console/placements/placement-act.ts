import type { ReadablePlacement } from './read-placement';

/** Of a dialog in which something is done with a placement. */
export interface PlacementActProps {
  readonly placement: ReadablePlacement;
  readonly onClose: () => void;
}
