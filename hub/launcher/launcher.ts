import { join } from 'node:path';
import { Lifecycle } from '../../platform/process/lifecycle';
import type { DistrictEntry } from '../../schema/district-registry';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { type DataFolder, prepareDataFolder } from '../data-folder/data-folder';
import { lockFolder } from '../data-folder/folder-lock';
import { createApplicationLogins } from '../databases/application-logins';
import { startDatabaseServer } from '../databases/database-server';
import { createDatabases } from '../databases/databases';
import { ensureDemonstrationKeys } from '../demonstration/demonstration-keys';
import { startSignIn } from '../demonstration/start-sign-in';
import { StartError } from '../errors/start-error';
import { beginMadeUpWork } from '../made-up-work/begin-made-up-work';
import { claimPort } from '../ports/claim-port';
import { ChildService } from '../processes/child-service';
import { hubDatabases } from '../processes/hub-processes';
import type { ServiceDefinition } from '../processes/service-definition';
import { defineServices } from '../processes/service-definitions';
import type { LauncherConfig } from '../settings/config';
import type { Progress } from '../settings/progress';
import { reachableHost } from '../settings/reachable-host';

export interface Launcher {
  /** Brings everything up; resolves when a first query can be answered. */
  start(): Promise<{ url: string; districts: number }>;
  /** Ends every process, the gateway first and the database last. Idempotent. */
  stop(): Promise<void>;
}

/** The whole hub as child processes of this one. Nothing is left running when `start` rejects. */
export function createLauncher(config: LauncherConfig, progress: Progress): Launcher {
  const lifecycle = new Lifecycle();
  const stopping = new AbortController();
  const run: Run = { config, progress, lifecycle, signal: stopping.signal };
  let started: Promise<{ url: string; districts: number }> | undefined;
  return {
    start: () => {
      started = lifecycle.guard(() => bringUp(run));
      return started;
    },
    stop: async () => {
      stopping.abort(new StartError('stopped before it was ready'));
      await started?.catch(() => {});
      await lifecycle.release();
    },
  };
}

interface Run {
  readonly config: LauncherConfig;
  readonly progress: Progress;
  readonly lifecycle: Lifecycle;
  /** Aborted by `stop`; a start under way then ends at its next step. */
  readonly signal: AbortSignal;
}

async function bringUp(run: Run): Promise<{ url: string; districts: number }> {
  const { config, signal, lifecycle, progress } = run;
  const districts = loadDistrictRegistry(config.districtsFile, config.districtsOn).inForce;
  const folder = await prepareDataFolder(config.dataDir);
  const lock = await lockFolder(folder.root);
  lifecycle.onRelease(() => lock.release());
  const claimed = await claimPort(config.host, config.port, lock.afterCrash);
  lifecycle.onRelease(() => claimed.release());
  await ensureDemonstrationKeys(folder.keys);
  const serverUrl = await startDatabaseServer({ ...run, folder });
  signal.throwIfAborted();
  const logins = await prepareDatabases(run, serverUrl, districts);
  const signIn = await startSignIn({ ...run, districts, port: claimed.port });
  const definitions = await defineServices({
    config,
    serverUrl,
    logins,
    keysFolder: folder.keys,
    districts,
    signIn,
    port: claimed.port,
  });
  signal.throwIfAborted();
  await claimed.release();
  await startServices(definitions, run, folder);
  const url = `http://${reachableHost(config.host)}:${claimed.port}`;
  if (config.makesUpWork) {
    const work = beginMadeUpWork({
      url,
      serverUrl,
      keysFolder: folder.keys,
      districts,
      progress,
      aliveSeconds: config.aliveSeconds,
    });
    lifecycle.onRelease(() => work.stop());
  }
  return { url, districts: districts.length };
}

async function prepareDatabases({ progress }: Run, serverUrl: string, districts: readonly DistrictEntry[]) {
  const databases = hubDatabases(districts);
  const created = await createDatabases(serverUrl, databases);
  if (created.length > 0) progress.report(`${created.length} databases created, demonstration data follows`);
  const logins = await createApplicationLogins(serverUrl, databases);
  if (logins === undefined)
    progress.report('the account of DATABASE_URL may not create logins: the processes use it themselves');
  return logins;
}

async function startServices(
  definitions: readonly ServiceDefinition[],
  run: Run,
  folder: DataFolder,
): Promise<void> {
  const { lifecycle, progress, signal } = run;
  const services = definitions.map((definition) => {
    const logFile = join(folder.logs, `${definition.name}.log`);
    return new ChildService(definition, { logFile, report: (line) => progress.report(line) });
  });
  lifecycle.onRelease(() => stopServices(services, progress));
  const giveUp = () => void Promise.all(services.map((service) => service.stop()));
  signal.addEventListener('abort', giveUp, { once: true });
  let ready = 0;
  const startOne = async (service: ChildService) => {
    await service.start();
    signal.throwIfAborted();
    ready += 1;
    progress.report(`${service.definition.name} is ready (${ready} of ${services.length})`);
  };
  await Promise.all(services.map(startOne));
  signal.removeEventListener('abort', giveUp);
}

/** The gateway, last in the list, stops first: what it has taken on can still be answered. */
async function stopServices(services: readonly ChildService[], progress: Progress): Promise<void> {
  await services.at(-1)?.stop();
  await Promise.all(services.map((service) => service.stop()));
  progress.report(`${services.length} processes stopped`);
}
