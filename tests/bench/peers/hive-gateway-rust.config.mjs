import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

/** As the public gateways benchmark runs it, with plans from the Rust planner. */
export const gatewayConfig = {
  unifiedGraphHandler,
  inboundInflightRequestDeduplication: true,
  logging: 'error',
};
