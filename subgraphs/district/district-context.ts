import type { DataSource } from 'typeorm';
import type { Vocabularies } from '../../schema/vocabularies';
import type { Clock } from '../service/calendar';
import type { CursorSeal } from '../service/outbox/cursor-seal';
import type { Outbox } from '../service/outbox/outbox';
import type { FrozenFigures } from '../service/small-numbers/frozen-figures';
import type { Territory } from './districts/territory';

/** What every part of one district instance works with. */
export interface DistrictContext {
  readonly dataSource: DataSource;
  readonly territory: Territory;
  readonly vocabularies: Vocabularies;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly cursorSeal: CursorSeal;
  readonly frozenFigures: FrozenFigures;
  /** How many proposals a candidate may be held for at once. */
  readonly holdsPerCandidate: number;
}
