import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWK } from 'jose';

/** An identity provider's key, with its id. */
export interface ProviderKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly jwk: JWK;
}

export function createProviderKey(kid: string): ProviderKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    kid,
    privateKey,
    publicKey,
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' } as JWK,
  };
}

/** The URL where an identity provider publishes its keys. */
export class KeyServer {
  keys: readonly ProviderKey[] = [];
  /** Answers with an error instead. */
  isDown = false;
  requests = 0;
  /** What an answer waits for. */
  held: Promise<void> = Promise.resolve();
  private readonly server: Server;

  constructor() {
    this.server = createServer(async (_request, response) => {
      this.requests += 1;
      await this.held;
      response.writeHead(this.isDown ? 500 : 200, { 'content-type': 'application/json' });
      response.end(this.isDown ? 'no' : JSON.stringify({ keys: this.keys.map(({ jwk }) => jwk) }));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/keys`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
