import './global-setup';
import { stopTestServers } from './postgres';

module.exports = async function stopSharedParts(): Promise<void> {
  if (globalThis.testServers) await stopTestServers(globalThis.testServers);
};
