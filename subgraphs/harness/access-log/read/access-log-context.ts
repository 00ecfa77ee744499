import type { DataSource } from 'typeorm';
import type { Clock } from '../../../../platform/time/calendar';
import type { LogChains } from '../../log-chain/log-chains';

/** What the parts that read and review a log share. */
export interface AccessLogContext {
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly chains: LogChains;
  /** Whether the database knows where candidates live, and where those live who read of them. */
  readonly knowsAreas: boolean;
  /** The stored form of an area's name. @throws BadUserInputError for one that is none */
  readonly toArea: (area: string) => string;
}
