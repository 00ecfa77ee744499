import { type Environment, EnvironmentError } from '../../platform/settings/environment';
import { loadDistrictRegistry } from '../../schema/load-district-registry';
import { dataFolder } from '../data-folder/data-folder';
import { StartError } from '../errors/start-error';
import type { ServiceDefinition } from '../processes/service-definition';
import { defineServices } from '../processes/service-definitions';
import { type LauncherConfig, toLauncherConfig } from '../settings/config';
import { type StartOptions, toScale } from '../settings/start-options';
import { SETTINGS_OF } from './process-settings';

/** Stands for the server that is not there yet. */
const ANY_SERVER = 'postgres://hub@127.0.0.1:5432/postgres';

/**
 * The launcher's settings, once those of every process have been read as well.
 * @throws StartError with a line for each setting that cannot be used, UsageError for an option
 */
export async function readAllSettings(env: Environment, options: StartOptions): Promise<LauncherConfig> {
  const scale = toScale(options);
  const problems = new Set<string>();
  const config = readTolerantly(
    env,
    (settings) => toLauncherConfig(settings, { ...options, scale }),
    problems,
  );
  if (config !== undefined) {
    for (const { entry, environment } of await defineAll(config, problems))
      readTolerantly(environment, SETTINGS_OF[entry]!, problems);
  }
  if (config === undefined || problems.size > 0) throw new StartError([...problems].join('\n'));
  return config;
}

async function defineAll(
  config: LauncherConfig,
  problems: Set<string>,
): Promise<readonly ServiceDefinition[]> {
  try {
    return await defineServices({
      config,
      serverUrl: config.databaseUrl ?? ANY_SERVER,
      logins: undefined,
      keysFolder: dataFolder(config.dataDir).keys,
      districts: loadDistrictRegistry(config.districtsFile, config.districtsOn).inForce,
      port: config.port,
    });
  } catch (error) {
    problems.add((error as Error).message);
    return [];
  }
}

/** Goes on past a wrong setting, as if it were not set, to find the next. */
function readTolerantly<Config>(
  env: Environment,
  read: (env: Environment) => Config,
  problems: Set<string>,
): Config | undefined {
  for (let settings = env; ; ) {
    try {
      return read(settings);
    } catch (error) {
      problems.add((error as Error).message);
      if (!(error instanceof EnvironmentError) || settings[error.variable] === undefined) return undefined;
      settings = { ...settings, [error.variable]: undefined };
    }
  }
}
