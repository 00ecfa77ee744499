import { findChromium, WITHOUT_CHROMIUM } from '../console/harness/chromium';
import { startTestServers, type TestServers } from './postgres';

declare global {
  var testServers: TestServers | undefined;
}

module.exports = async function startSharedParts({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  if (findChromium() === null) process.stderr.write(`${WITHOUT_CHROMIUM}\n`);
  const shared = await startTestServers(maxWorkers);
  globalThis.testServers = shared;
  process.env.TEST_RUN_FOLDER = shared.folder;
  process.env.TEST_DATABASE_URLS = JSON.stringify(shared.servers.map((server) => server.url()));
};
