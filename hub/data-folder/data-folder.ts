import { access, constants, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '../errors/start-error';
import { makeFolder } from './make-folder';

export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly keys: string;
  readonly logs: string;
}

/**
 * Creates the hub's data folder, or checks that the one there can be written.
 * @throws StartError when it cannot
 */
export async function prepareDataFolder(root: string): Promise<DataFolder> {
  const folder = dataFolder(root);
  try {
    // Others may pass through: PostgreSQL can run under an account of its own. What is inside is closed to them.
    await makeFolder(root, 0o711);
    await makeFolder(folder.keys, 0o700);
    await makeFolder(folder.logs, 0o700);
    await access(root, constants.W_OK);
    const probe = join(root, `.write-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    throw new StartError(`HUB_DATA_DIR: cannot write to ${root} (${(error as NodeJS.ErrnoException).code})`);
  }
  return folder;
}

export function dataFolder(root: string): DataFolder {
  return { root, postgres: join(root, 'postgres'), keys: join(root, 'keys'), logs: join(root, 'log') };
}
