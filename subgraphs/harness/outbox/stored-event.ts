import type { Position } from './position';

/** An event as its readers get it. */
export interface StoredEvent {
  readonly position: Position;
  readonly topic: string;
  /** The row that the event tells of, as `<kind>:<key>`. */
  readonly aggregate: string;
  /** The row's version: of two events of one row the one with the higher version tells of the later state. */
  readonly version: number;
  readonly payload: unknown;
}
