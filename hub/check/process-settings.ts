import { readGatewayConfig } from '../../gateway/read-config';
import type { Environment } from '../../platform/settings/environment';
import { toHostConfig } from '../../subgraphs/district/host-config';
import { toFormedlingConfig } from '../../subgraphs/formedling/config';
import { toReportingConfig } from '../../subgraphs/reporting/config';

/** How each process reads its environment, by its entry. */
export const SETTINGS_OF: Readonly<Record<string, (env: Environment) => unknown>> = {
  'gateway/main': readGatewayConfig,
  'subgraphs/district/main': toHostConfig,
  'subgraphs/formedling/main': toFormedlingConfig,
  'subgraphs/reporting/main': toReportingConfig,
};
