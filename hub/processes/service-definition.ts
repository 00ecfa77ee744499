import type { Environment } from '../../platform/settings/environment';
import type { HubProcess } from './hub-processes';

/** One process of the hub, as the launcher runs it. */
export interface ServiceDefinition extends HubProcess {
  readonly host: string;
  readonly port: number;
  readonly environment: Environment;
}
