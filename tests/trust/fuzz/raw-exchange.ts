import { connect, type Socket } from 'node:net';
import { HANG_MS } from './settings';

/** One response out of the bytes that a server sent. */
export interface RawResponse {
  readonly status: number;
  /** In the order of their coming, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

export type Ending =
  /** Waits until the server closes: for whole requests with `connection: close`. */
  | 'wait'
  /** Says that no more comes once the server has fallen silent: it may be waiting for more. */
  | 'finish'
  /** Is gone at once. */
  | 'reset';

/** How long a server that sends nothing is taken to be waiting, milliseconds: nothing that is asserted hangs on it. */
const SILENCE_MS = 40;

/**
 * Writes bytes to a server's port and reads whatever comes until the connection closes.
 * @throws when it is not closed in time
 */
export function exchange(url: string, bytes: string, ending: Ending = 'wait'): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect({ host: hostname, port: Number(port) });
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const hang = setTimeout(() => {
      socket.destroy();
      reject(new Error(`still open after ${HANG_MS} ms: ${JSON.stringify(bytes).slice(0, 2_000)}`));
    }, HANG_MS);
    const silence = setTimeout(() => ending === 'finish' && socket.end(), SILENCE_MS);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      silence.refresh();
    });
    socket.on('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(hang);
      clearTimeout(silence);
      resolve(Buffer.concat(chunks).toString('latin1'));
    });
    socket.write(Buffer.from(bytes, 'latin1'), () => ending === 'reset' && socket.resetAndDestroy());
  });
}

const STATUS_LINE = /^HTTP\/1\.1 (\d{3})/;

/** The responses of one connection, each as far as its headers and what follows up to the next. */
export function readResponses(text: string): readonly RawResponse[] {
  const parts = text.split(/(?=HTTP\/1\.1 \d{3} )/).filter((part) => part !== '');
  return parts.map((part) => {
    const end = part.indexOf('\r\n\r\n');
    const [line, ...headers] = part.slice(0, end === -1 ? undefined : end).split('\r\n');
    const status = STATUS_LINE.exec(line!);
    if (status === null) throw new Error(`no response: ${JSON.stringify(part.slice(0, 200))}`);
    return {
      status: Number(status[1]),
      headers: headers.map((header) => {
        const colon = header.indexOf(':');
        return [header.slice(0, colon).toLowerCase(), header.slice(colon + 1).trim()] as const;
      }),
      body: part.slice(end + 4),
    };
  });
}

export interface RawRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** A request as text, exactly with these headers and a `content-length` unless one is given. */
export function writeRequest({ method = 'POST', path = '/graphql', headers, body = '' }: RawRequest): string {
  const bytes = Buffer.from(body, 'utf8');
  const hasLength = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name));
  const all = [['host', 'hub'], ...headers, ...(hasLength ? [] : [['content-length', String(bytes.length)]])];
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${bytes.toString('latin1')}`;
}
