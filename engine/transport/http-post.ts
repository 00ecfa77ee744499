import { Pool } from 'undici';
import { DecodedTooLargeError, decodeBody, decodeText } from './decode-body';
import { LineReader } from './line-reader';

export interface HttpPostRequest {
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  readonly signal: AbortSignal;
  /** Of the answer; the poster's when absent. */
  readonly maxBytes?: number;
  /** Told of each line of an answer of lines (`application/x-ndjson`) as it comes; what remains is the answer's text. */
  readonly onLine?: (line: string) => void;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** There is no answer that can be used: `kind` says why. */
export class HttpPostError extends Error {
  constructor(
    readonly kind: 'unreachable' | 'timeout' | 'tooLarge' | 'undecodable' | RedirectProblem,
    message: string,
    override readonly cause?: Error,
  ) {
    super(message);
  }

  /** True when the connection ended before a single byte of the answer: what a restarted server leaves behind. */
  get beforeAnswer(): boolean {
    const code = (this.cause as NodeJS.ErrnoException | undefined)?.code;
    return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
  }
}

type RedirectProblem = 'redirected' | 'redirectedAway' | 'redirectedOften';

const MAX_REDIRECTS = 3;

/**
 * Keep-alive connections to one origin that POST to one path. A redirect that keeps method and body (307, 308) is followed
 * within the origin: what is sent is not for others.
 */
export class HttpPoster {
  private readonly pool: Pool;
  private readonly origin: string;
  private readonly path: string;

  /** @param timeoutMs to connect; for a request, from dispatch to the last byte */
  constructor(
    url: string,
    private readonly maxAnswerBytes: number,
    connections: number,
    private readonly timeoutMs: number,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.origin = origin;
    this.path = pathname + search;
    this.pool = new Pool(origin, {
      connections,
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: timeoutMs },
    });
  }

  /** @throws HttpPostError, or the signal's reason when it is aborted */
  async post(request: HttpPostRequest): Promise<HttpAnswer> {
    const deadline = Date.now() + this.timeoutMs;
    let path = this.path;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const timeoutMs = redirects === 0 ? this.timeoutMs : Math.max(1, deadline - Date.now());
      const answer = await this.exchange(path, request, timeoutMs);
      if (!isRedirect(answer)) return this.read(answer);
      path = this.redirectedPath(answer, path);
    }
    throw new HttpPostError('redirectedOften', `more than ${MAX_REDIRECTS} redirects`);
  }

  private exchange(path: string, request: HttpPostRequest, timeoutMs: number): Promise<RawAnswer> {
    const { headers, body, signal, onLine, maxBytes = this.maxAnswerBytes } = request;
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const exchange = new Exchange({ timeoutMs, maxBytes, signal, onLine, resolve, reject });
      this.pool.dispatch({ method: 'POST', path, headers, body }, exchange);
    });
  }

  private async read({ status, headers, bytes }: RawAnswer): Promise<HttpAnswer> {
    const encoding = headers['content-encoding'];
    const decoded = encoding === undefined ? bytes : await this.decode(bytes, String(encoding));
    return { status, headers, text: decodeText(decoded, String(headers['content-type'] ?? '')) };
  }

  private decode(bytes: Buffer, encoding: string): Promise<Buffer> {
    return decodeBody(bytes, encoding, this.maxAnswerBytes).catch((error: Error) => {
      const kind = error instanceof DecodedTooLargeError ? 'tooLarge' : 'undecodable';
      throw new HttpPostError(kind, error.message);
    });
  }

  private redirectedPath({ status, headers }: RawAnswer, path: string): string {
    if (!KEEPING_REDIRECTS.has(status)) throw new HttpPostError('redirected', `a redirect (${status})`);
    const location = String(headers['location']);
    const from = this.origin + path;
    const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
    if (target?.origin !== this.origin) throw new HttpPostError('redirectedAway', 'a redirect elsewhere');
    return target.pathname + target.search;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

function isOfLines({ 'content-type': type }: RawAnswer['headers']): boolean {
  return String(type ?? '').startsWith('application/x-ndjson');
}

interface RawAnswer {
  readonly status: number;
  readonly headers: HttpAnswer['headers'];
  readonly bytes: Buffer;
}

const KEEPING_REDIRECTS: ReadonlySet<number> = new Set([307, 308]);

function isRedirect({ status, headers }: RawAnswer): boolean {
  return status >= 300 && status < 400 && headers['location'] !== undefined;
}

/** The part of undici's dispatch controller that an exchange uses. */
interface Controller {
  abort(reason: Error): void;
}

interface ExchangeOptions {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly onLine: HttpPostRequest['onLine'];
  readonly resolve: (answer: RawAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One request and its answer, gathered without a stream between. It is its own listener: there is one for each fetch. */
class Exchange {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private status = 0;
  private headers: RawAnswer['headers'] = {};
  private lines: LineReader | undefined;
  private controller: Controller | undefined;
  private settled = false;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly options: ExchangeOptions) {
    this.timer = setTimeout(timeOut, options.timeoutMs, this);
    options.signal.addEventListener('abort', this);
  }

  /** The signal is aborted. */
  handleEvent(): void {
    this.cancel(this.options.signal.reason as Error);
  }

  timeOut(): void {
    this.cancel(new HttpPostError('timeout', `no answer within ${this.options.timeoutMs} ms`));
  }

  onRequestStart(controller: Controller): void {
    this.controller = controller;
    if (this.settled) controller.abort(new Error('no longer wanted'));
  }

  /** Also told of what comes before the answer itself (1xx). */
  onResponseStart(_controller: Controller, status: number, headers: RawAnswer['headers']): void {
    if (status < 200) return;
    this.status = status;
    this.headers = headers;
    const { onLine } = this.options;
    if (onLine !== undefined && isOfLines(headers)) this.lines = new LineReader(onLine);
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.size += chunk.length;
    if (this.lines === undefined) this.chunks.push(chunk);
    else if (!this.settled) this.lines.push(chunk);
    const { maxBytes } = this.options;
    if (this.size > maxBytes)
      this.cancel(new HttpPostError('tooLarge', `an answer of more than ${maxBytes} bytes`));
  }

  onResponseEnd(): void {
    if (this.settled) return;
    this.settle();
    const bytes = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.options.resolve({ status: this.status, headers: this.headers, bytes });
  }

  onResponseError(_controller: Controller, error: Error): void {
    if (this.settled) return;
    this.settle();
    this.options.reject(
      new HttpPostError('unreachable', error.message, this.status === 0 ? error : undefined),
    );
  }

  private cancel(reason: Error): void {
    if (this.settled) return;
    this.settle();
    this.options.reject(reason);
    this.controller?.abort(reason);
  }

  private settle(): void {
    this.settled = true;
    clearTimeout(this.timer);
    this.options.signal.removeEventListener('abort', this);
  }
}

function timeOut(exchange: Exchange): void {
  exchange.timeOut();
}
