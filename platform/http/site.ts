import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServedDistrict } from './served-district';

export type RouteHandler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** What a server answers at its address; several share one, each for requests that name it. */
export interface Site {
  /** Handlers by exact path; a path that ends in `/*` serves everything below it. */
  readonly routes: Readonly<Record<string, RouteHandler>>;
  /** WebSocket upgrades by exact path. */
  readonly upgrades?: Readonly<Record<string, UpgradeHandler>>;
  /** Whom it answers for; requests that mean another are refused. */
  readonly servedDistrict?: ServedDistrict;
}
