import type { ReadablePlacement } from './read-placement';

/** Of a dialog in which something is done with a placement. */
export interface PlacementActProps {
  readonly placement: ReadablePlacement;
  /** What the act is called, what follows from it, and what is said when it is done. */
  readonly texts: { readonly open: string; readonly consequence: string; readonly done: string };
  readonly onClose: () => void;
}
