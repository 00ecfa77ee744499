import type { PostgresServer } from '../../gateway/start/postgres/postgres-server';
import { startTestPostgres } from './postgres';

declare global {
  var testPostgres: { server: PostgresServer; folder: string } | undefined;
}

module.exports = async function startSharedParts(): Promise<void> {
  globalThis.testPostgres = await startTestPostgres();
  process.env.TEST_RUN_FOLDER = globalThis.testPostgres.folder;
  process.env.TEST_DATABASE_URL = globalThis.testPostgres.server.url();
};
