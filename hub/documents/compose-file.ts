import type { Environment } from '../../platform/settings/environment';
import { readDistrictRegistry } from '../../schema/read-district-registry';
import { type HubProcess, hubDatabases, hubProcesses } from '../processes/hub-processes';
import { environmentOf } from '../processes/process-environment';
import { COMPOSE_HEAD, composeFoot, MIGRATE_SERVICE, postgresService } from './compose-frame';
import { COMPOSE } from './compose-place';
import { type Anchors, anchorsOf, composeService } from './compose-service';
import { indent, yamlSettings } from './yaml-text';

/** `docker-compose.yml`: a container for each process that `npm start` runs, beside PostgreSQL and a job that migrates. */
export function composeFile(): string {
  const districts = readDistrictRegistry({}).inForce;
  const processes = hubProcesses(districts);
  const databases = hubDatabases(districts);
  const settings = new Map(processes.map((process) => [process, environmentOf(process, processes, COMPOSE)]));
  const anchored = anchoredSettings(settings);
  const serviceOf = (process: HubProcess) => {
    const known = anchored[anchorsOf(process).environment];
    return composeService(process, without(settings.get(process)!, known), processes);
  };
  return [
    COMPOSE_HEAD,
    environmentAnchors(anchored),
    `services:\n${postgresService(databases)}`,
    MIGRATE_SERVICE,
    ...frontFirst(processes).map(serviceOf),
    composeFoot(databases),
  ].join('\n');
}

type AnchoredSettings = Readonly<Record<Anchors['environment'], Environment>>;

/** What all processes, all subgraphs, and all central ones are told alike. */
function anchoredSettings(settings: ReadonlyMap<HubProcess, Environment>): AnchoredSettings {
  const sharedBy = (...anchors: readonly Anchors['environment'][]) =>
    shared(
      [...settings]
        .filter(([process]) => anchors.includes(anchorsOf(process).environment))
        .map(([, env]) => env),
    );
  return {
    environment: sharedBy('environment', 'subgraph-environment', 'central-environment'),
    'subgraph-environment': sharedBy('subgraph-environment', 'central-environment'),
    'central-environment': sharedBy('central-environment'),
  };
}

function environmentAnchors(anchored: AnchoredSettings): string {
  const ofSubgraphs = anchored['subgraph-environment'];
  return `# No process holds another's key or login: each mounts its own, below /run/secrets.
x-environment: &environment
${indent(2, yamlSettings(anchored.environment))}
x-subgraph-environment: &subgraph-environment
  <<: *environment
${indent(2, yamlSettings(without(ofSubgraphs, anchored.environment)))}
x-central-environment: &central-environment
  <<: *subgraph-environment
${indent(2, yamlSettings(without(anchored['central-environment'], ofSubgraphs)))}`;
}

/** The gateway, what it waits for, the districts. */
function frontFirst(processes: readonly HubProcess[]): HubProcess[] {
  const hosts = processes.filter(({ districts }) => districts !== undefined);
  const [gateway, ...central] = processes.filter(({ districts }) => districts === undefined).reverse();
  return [gateway!, ...central.reverse(), ...hosts];
}

function shared([first, ...others]: readonly Environment[]): Environment {
  const alike = Object.entries(first!).filter(([name, value]) =>
    others.every((other) => other[name] === value),
  );
  return Object.fromEntries(alike);
}

function without(settings: Environment, known: Environment): Environment {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !(name in known)));
}
