import { join } from 'node:path';
import { readEnvironment, readProcessTree } from './process-tree';

/** A district of a running hub: alone in its process, or one of those of a host. */
export interface DistrictProcess {
  readonly code: string;
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string;
  /** As a process of its own is told what the district is. */
  readonly environment: Readonly<Record<string, string>>;
}

/** By code. */
export function readDistricts(launcherPid: number): DistrictProcess[] {
  const entry = join('district', 'main');
  const processes = readProcessTree(launcherPid).filter(({ command }) => command.includes(entry));
  return processes
    .flatMap(({ pid }) => districtsOf(pid))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function districtsOf(pid: number): DistrictProcess[] {
  const { DISTRICT_SETTINGS, ...environment } = readEnvironment(pid);
  const hosted: Record<string, Record<string, string>> = DISTRICT_SETTINGS === undefined
    ? { [environment.DISTRICT!]: {} }
    : JSON.parse(DISTRICT_SETTINGS);
  return Object.entries(hosted).map(([code, own]) => {
    const told: Record<string, string> = { ...environment, ...own, DISTRICT: code };
    const url = `http://${told.HOST}:${told.PORT}/graphql`;
    return { code, pid, url, databaseUrl: told.DATABASE_URL!, environment: told };
  });
}
