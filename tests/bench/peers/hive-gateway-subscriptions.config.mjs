/** Subscriptions of subgraphs over graphql-ws, at the path of their HTTP endpoint. */
export const gatewayConfig = {
  logging: 'error',
  transportEntries: { '*.http': { options: { subscriptions: { kind: 'ws', location: '/graphql' } } } },
};
