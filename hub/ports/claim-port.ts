import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { StartError } from '../errors/start-error';

/** A port that is held until the process it is for starts; whoever connects meanwhile is cut off. */
export interface ClaimedPort {
  readonly port: number;
  /** Idempotent. */
  release(): Promise<void>;
}

const RETRY_MS = 200;
/** The processes of a hub that crashed end by themselves; the gateway gives its port back within this time. */
const LEFTOVER_MS = 15_000;

/**
 * Takes the port for the gateway.
 * @param port 0 takes any free one
 * @param afterCrash waits for the processes of a crashed hub to end
 * @throws StartError when another program has it
 */
export async function claimPort(host: string, port: number, afterCrash: boolean): Promise<ClaimedPort> {
  for (let waitedMs = 0; ; waitedMs += RETRY_MS) {
    try {
      return await holdPort(host, port);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE')
        throw new StartError(`HOST, PORT: cannot listen at ${host}:${port} (${code ?? message})`);
      if (!afterCrash || waitedMs >= LEFTOVER_MS) {
        throw new StartError(`PORT: ${port} is in use on ${host}; set PORT to another`);
      }
    }
    await delay(RETRY_MS);
  }
}

async function holdPort(host: string, port: number): Promise<ClaimedPort> {
  const server = createServer((socket) => socket.destroy()).listen(port, host);
  await once(server, 'listening');
  let released: Promise<unknown> | undefined;
  return {
    port: (server.address() as AddressInfo).port,
    release: async () => {
      released ??= once(server.close(), 'close');
      await released;
    },
  };
}
