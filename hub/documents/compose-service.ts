import type { Environment } from '../../platform/settings/environment';
import { centralNameOf, databasesOf, type HubProcess, isGateway } from '../processes/hub-processes';
import { containerOf } from './compose-place';
import { indent, yamlSettings, yamlWords } from './yaml-text';

/** What a container shares with others, by the anchors of the file. */
export interface Anchors {
  readonly service: 'process' | 'subgraph';
  readonly environment: 'environment' | 'subgraph-environment' | 'central-environment';
}

export function anchorsOf(process: HubProcess): Anchors {
  if (isGateway(process)) return { service: 'process', environment: 'environment' };
  const isCentral = centralNameOf(process) !== undefined;
  return { service: 'subgraph', environment: isCentral ? 'central-environment' : 'subgraph-environment' };
}

/**
 * The container of one process.
 * @param own settings that are in no anchor
 * @param processes all of them: the gateway starts after the others
 */
export function composeService(
  process: HubProcess,
  own: Environment,
  processes: readonly HubProcess[],
): string {
  const { service, environment } = anchorsOf(process);
  return `  # ${process.about}
  ${containerOf(process)}:
    <<: *${service}
    command: ${yamlWords(['node', `--max-semi-space-size=${process.semiSpaceMb}`, `dist/${process.entry}.js`])}
    environment:
      <<: *${environment}
${indent(6, yamlSettings(own))}${indent(4, isGateway(process) ? gatewayParts(processes) : secretsOf(process))}`;
}

function secretsOf(process: HubProcess): string {
  const central = centralNameOf(process);
  const secrets = [
    `- source: ${databasesOf(process)[0]}.password\n  target: database-password\n`,
    ...(central === undefined ? [] : [`- source: ${central}.key\n  target: service-key\n`]),
  ];
  return `secrets:\n${indent(2, secrets.join(''))}`;
}

/** It joins what the central subgraphs answer, and is ready without every district. */
function gatewayParts(processes: readonly HubProcess[]): string {
  const central = processes.filter((each) => centralNameOf(each) !== undefined);
  const districts = processes.filter((each) => each.districts !== undefined);
  const after = [
    ...central.map((each) => `${containerOf(each)}:\n  condition: service_healthy\n`),
    ...districts.map((each) => `${containerOf(each)}:\n  condition: service_started\n`),
  ];
  return `secrets:\n  - source: gateway.key\n    target: service-key\nports:\n  - "127.0.0.1:4000:4000"\ndepends_on:\n${indent(2, after.join(''))}`;
}
