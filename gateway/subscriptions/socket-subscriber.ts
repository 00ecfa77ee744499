import type { GraphQLError } from 'graphql';
import { writeJson } from '../../platform/json/exact-number';
import type { Caller } from '../../platform/tokens/token-verifier';
import type { Subscriber } from './subscriber';

/** What an operation needs of the socket that it runs on. */
export interface OperationSocket {
  readonly caller: Caller | null;
  readonly headers: Readonly<Record<string, string>>;
  send(text: string): void;
  charge(cost: number): void;
  /** False when the operation no longer runs. */
  ended(id: string): boolean;
  format(errors: readonly GraphQLError[]): unknown[];
}

/** One operation on a socket. */
export class SocketSubscriber implements Subscriber {
  private readonly head: string;

  constructor(
    private readonly socket: OperationSocket,
    private readonly id: string,
  ) {
    this.head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  }

  get caller(): Caller | null {
    return this.socket.caller;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.socket.headers;
  }

  charge(cost: number): void {
    this.socket.charge(cost);
  }

  next(text: string): void {
    this.socket.send(`${this.head}${text}}`);
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.socket.ended(this.id)) this.refuse(...errors);
  }

  /** Sends the operation's last message. */
  refuse(...errors: readonly GraphQLError[]): void {
    const { id } = this;
    this.socket.send(
      writeJson(
        errors.length === 0
          ? { id, type: 'complete' }
          : { id, type: 'error', payload: this.socket.format(errors) },
      ),
    );
  }
}
