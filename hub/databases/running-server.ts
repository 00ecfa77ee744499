import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, isSet, readOptionalText } from '../../platform/settings/environment';
import { readDatabaseUrl } from '../../subgraphs/harness/administration';
import { dataFolder } from '../data-folder/data-folder';
import { StartError } from '../errors/start-error';
import { PASSWORD_FILE } from '../postgres/initialise';
import { placePostgres } from '../postgres/placement';
import { embeddedServerUrl } from '../postgres/postgres-server';
import { readPostmaster } from '../postgres/postmaster';
import { DATABASE_URL, readDataDir } from '../settings/config';

export const SERVER_OWNER_URL = {
  name: 'DATABASE_OWNER_URL',
  otherwise: '`DATABASE_URL`; `migrate` needs it',
  about: "any database of the server, by the login that owns the hub's",
};

/**
 * The server of the installation that runs now, as the owner of its databases: that of `DATABASE_OWNER_URL` or `DATABASE_URL`,
 * else the embedded one of `HUB_DATA_DIR`.
 * @throws StartError when none runs
 */
export async function findRunningServer(env: Environment): Promise<string> {
  if (isSet(env, SERVER_OWNER_URL)) return readDatabaseUrl(env, SERVER_OWNER_URL);
  const given = readOptionalText(env, DATABASE_URL);
  if (given !== undefined) return given;
  const root = readDataDir(env);
  const { dataDir } = await placePostgres(dataFolder(root).postgres).catch(() => ({ dataDir: '' }));
  const postmaster = await readPostmaster(dataDir);
  if (postmaster === undefined || !postmaster.ready)
    throw new StartError(`no hub runs on ${root}; start it with npm start, or set DATABASE_URL`);
  return embeddedServerUrl(postmaster.port, await readFile(join(dataDir, PASSWORD_FILE), 'utf8'));
}
