import type { DataSource } from 'typeorm';
import type { Logger } from '../../../platform/logging/logger';
import type { Clock } from '../../../platform/time/calendar';
import type { DistrictRegistry } from '../../../schema/district-registry';
import type { Vocabularies } from '../../../schema/vocabularies';
import type { DistrictClient } from '../../harness/districts-client/district-client';
import type { CursorSeal } from '../../harness/outbox/cursor-seal';
import type { Outbox } from '../../harness/outbox/outbox';
import type { FrozenFigures } from '../../harness/small-numbers/frozen-figures';
import type { SmallNumberRule } from '../../harness/small-numbers/small-number-rule';
import type { Districts } from '../districts-client/districts';
import type { CrashHook } from '../work/crash-point';
import type { BrokeringSettings } from './brokering-settings';

/** What the parts of one formedling instance share. */
export interface FormedlingContext {
  readonly dataSource: DataSource;
  readonly registry: DistrictRegistry;
  readonly vocabularies: Vocabularies;
  readonly clock: Clock;
  readonly settings: BrokeringSettings;
  readonly districts: Districts;
  readonly districtClient: DistrictClient;
  readonly smallNumbers: SmallNumberRule;
  readonly frozenFigures: FrozenFigures;
  readonly outbox: Outbox;
  readonly cursorSeal: CursorSeal;
  readonly logger: Logger;
  readonly crashHook: CrashHook;
}
