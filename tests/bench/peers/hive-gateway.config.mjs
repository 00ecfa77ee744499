/** As the public gateways benchmark runs it. */
export const gatewayConfig = { jit: true, inboundInflightRequestDeduplication: true, logging: 'error' };
