import { HubProcess } from '../../network/processes/hub-process';
import { type Listener, listen } from './listen';

/** A gateway as a process of its own, over the supergraph in a file, without tokens. */
export interface GatewayProcess {
  readonly url: string;
  readonly process: HubProcess;
  stop(): Promise<void>;
}

export async function startGatewayProcess(
  supergraphPath: string,
  environment: NodeJS.ProcessEnv = {},
): Promise<GatewayProcess> {
  const port = await freePort();
  const child = HubProcess.spawn('gateway/main.ts', {
    SUPERGRAPH: supergraphPath,
    PORT: String(port),
    AUTH: 'off',
    SUPERGRAPH_POLL_MS: '50',
    ...environment,
  });
  await child.printed(/listens at http/);
  return { url: `http://127.0.0.1:${port}/graphql`, process: child, stop: () => child.kill() };
}

export async function freePort(): Promise<number> {
  const probe: Listener = await listen(() => undefined);
  await probe.stop();
  return Number(new URL(probe.url).port);
}
