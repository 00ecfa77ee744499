import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/time/calendar';
import type { Vocabularies } from '../../../schema/vocabularies';
import type { KeySealer } from '../../harness/access-log/record/key-sealer';
import type { CursorSeal } from '../../harness/outbox/cursor-seal';
import type { Outbox } from '../../harness/outbox/outbox';
import type { FrozenFigures } from '../../harness/small-numbers/frozen-figures';
import type { Territory } from '../districts/territory';

/** What every part of one district instance works with. */
export interface DistrictContext {
  readonly dataSource: DataSource;
  readonly territory: Territory;
  readonly vocabularies: Vocabularies;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly cursorSeal: CursorSeal;
  readonly keySealer: KeySealer;
  readonly frozenFigures: FrozenFigures;
  /** How many proposals a candidate may be held for at once. */
  readonly holdsPerCandidate: number;
}
