import type { DistrictEntry } from '../../schema/district-registry';
import { findFreePort } from '../ports/free-port';
import { type HubProcess, hubProcesses } from './hub-processes';
import { createLocalPlace, type LocalSurroundings } from './local-place';
import { environmentOf } from './process-environment';
import type { ServiceDefinition } from './service-definition';

export interface ServiceSurroundings extends Omit<LocalSurroundings, 'addressOf'> {
  readonly districts: readonly DistrictEntry[];
  /** The gateway's port. */
  readonly port: number;
}

const HOST = '127.0.0.1';

/** Every process as it runs on this machine, the gateway last. Subgraphs listen on free ports that only this machine reaches. */
export async function defineServices(
  surroundings: ServiceSurroundings,
): Promise<readonly ServiceDefinition[]> {
  const { config, districts, port } = surroundings;
  const processes = hubProcesses(districts, config.hosts);
  const ports = await findFreePorts(processes.length - 1);
  const addresses = new Map(
    processes.map(({ name }, index) => [
      name,
      ports[index] === undefined ? { host: config.host, port } : { host: HOST, port: ports[index] },
    ]),
  );
  const addressOf = ({ name }: HubProcess) => addresses.get(name)!;
  const place = createLocalPlace({ ...surroundings, addressOf });
  return processes.map((process) => ({
    ...process,
    ...addressOf(process),
    environment: environmentOf(process, processes, place),
  }));
}

async function findFreePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await findFreePort());
  return [...ports];
}
