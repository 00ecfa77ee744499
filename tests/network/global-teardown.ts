import './global-setup';
import { stopTestPostgres } from './postgres';

module.exports = async function stopSharedParts(): Promise<void> {
  const shared = globalThis.testPostgres;
  if (shared) await stopTestPostgres(shared.server, shared.folder);
};
