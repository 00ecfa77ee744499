import type { Environment } from '../service/environment';
import { type ServiceConfig, toServiceConfig } from '../service/service-config';

export type ReportingConfig = ServiceConfig;

/** @throws EnvironmentError naming the variable */
export function toReportingConfig(env: Environment): ReportingConfig {
  return toServiceConfig(env);
}
