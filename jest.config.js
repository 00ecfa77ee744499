/** @type {import('jest').Config} */
module.exports = {
  // Packages are loaded once per worker, and the project's modules in every test file anew.
  testEnvironment: '<rootDir>/tests/network/jest/one-realm-environment.cjs',
  runtime: '<rootDir>/tests/network/jest/shared-packages-runtime.cjs',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/bench/peers/'],
  globalSetup: '<rootDir>/tests/network/global-setup.ts',
  globalTeardown: '<rootDir>/tests/network/global-teardown.ts',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', {}] },
  // Each runs servers and databases of its own, and waits for them a quarter of its time: three fill two cores, and one
  // PostgreSQL has connections for all.
  maxWorkers: 3,
  testTimeout: 30_000,
};
