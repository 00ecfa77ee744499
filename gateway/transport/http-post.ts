import { Pool } from 'undici';

export interface HttpPostRequest {
  /** Names and values in turn. */
  readonly headers: string[];
  readonly body: string;
  /** Milliseconds from dispatch to the last byte. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/** The server did not answer: `kind` says how. */
export class HttpPostError extends Error {
  constructor(
    readonly kind: 'unreachable' | 'timeout' | 'tooLarge',
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

/** Keep-alive connections to one origin that POST to one path. */
export class HttpPoster {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    url: string,
    private readonly maxAnswerBytes: number,
    connections: number,
    connectTimeoutMs: number,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = pathname + search;
    this.pool = new Pool(origin, {
      connections,
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { timeout: connectTimeoutMs },
    });
  }

  /** @throws HttpPostError, or the signal's reason when it is aborted */
  post({ headers, body, timeoutMs, signal }: HttpPostRequest): Promise<HttpAnswer> {
    signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const exchange = new Exchange({ timeoutMs, maxBytes: this.maxAnswerBytes, signal, resolve, reject });
      this.pool.dispatch({ method: 'POST', path: this.path, headers, body }, exchange);
    });
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** The part of undici's dispatch controller that an exchange uses. */
interface Controller {
  abort(reason: Error): void;
}

interface ExchangeOptions {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** One request and its answer, gathered without a stream between. It is its own listener: there is one for each fetch. */
class Exchange {
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private status = 0;
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

  onResponseStart(_controller: Controller, status: number): void {
    this.status = status;
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.size += chunk.length;
    this.chunks.push(chunk);
    const { maxBytes } = this.options;
    if (this.size > maxBytes)
      this.cancel(new HttpPostError('tooLarge', `an answer of more than ${maxBytes} bytes`));
  }

  onResponseEnd(): void {
    if (this.settled) return;
    this.settle();
    const bytes = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.options.resolve({ status: this.status, text: bytes.toString('utf8') });
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
