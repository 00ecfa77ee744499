import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'undici';
import { Backoff } from '../../../platform/concurrency/backoff';
import { ALL_DISTRICTS, DISTRICT_HEADER } from '../../../platform/http/served-district';
import type { Logger } from '../../../platform/logging/logger';
import type { ServiceKey } from '../../../platform/tokens/service-key';
import { ServiceTokens } from '../../../platform/tokens/service-token';
import { VOUCHER_HEADER } from '../../../platform/tokens/voucher-header';
import { DistrictCallError } from '../errors/district-call-error';

export interface DistrictLink extends ServiceKey {
  /** Where all districts are reached as one subgraph: the gateway's `/shards/district`. Read at the first call. */
  readonly url: string;
  /** Milliseconds for one attempt. */
  readonly timeoutMs: number;
}

export interface DistrictCall {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The caller's own bearer token, handed on by the service; undefined: the service asks for itself. */
  readonly token?: string;
  /** Stable over all attempts of one effect. */
  readonly idempotencyKey?: string;
  /** Only what may be sent twice: reads, and writes that are idempotent by their ids. */
  readonly attempts: number;
}

interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

/** Opened when needed: calls to districts that hang keep so many busy, and those to others must not wait for them. */
const CONNECTIONS = 128;
const CONNECT_TIMEOUT_MS = 2_000;
const PAUSES = { firstMs: 100, mostMs: 1_000 };

/** Sends operations to the districts. Every failure is a `DistrictCallError` that says whether to try again. */
export class DistrictClient {
  private readonly tokens: ServiceTokens;
  private readonly closing = new AbortController();
  private pool: Pool | undefined;
  private misdirection: string | undefined;

  /** @param logger is told once when another than the districts answers */
  constructor(
    private readonly link: DistrictLink,
    private readonly logger?: Pick<Logger, 'error'>,
  ) {
    this.tokens = new ServiceTokens(link);
  }

  /** The answer's data. @throws DistrictCallError also when only a part of the answer is missing */
  call<Data>(call: DistrictCall): Promise<Data> {
    return this.attempts(call, ({ data, errors }) => {
      if (errors?.[0] !== undefined) throw toDistrictError(errors[0]);
      return data as Data;
    });
  }

  private async attempts<Data>(call: DistrictCall, read: (answer: Answer) => Data): Promise<Data> {
    const pauses = new Backoff(PAUSES);
    for (let attempt = 1; ; attempt++) {
      try {
        return read(await this.attempt(call));
      } catch (error) {
        const failure = toCallError(error);
        if (!failure.retryable || attempt >= call.attempts || this.closing.signal.aborted) throw failure;
      }
      await delay(pauses.next(), undefined, { signal: this.closing.signal }).catch(() => undefined);
    }
  }

  /** Calls under way fail. */
  async close(): Promise<void> {
    this.closing.abort();
    await this.pool?.destroy();
  }

  /** As the service, or as the caller whose token it hands on. */
  private async identify(token: string | undefined): Promise<Record<string, string>> {
    const service = `Bearer ${await this.tokens.token()}`;
    return token === undefined
      ? { authorization: service }
      : { authorization: `Bearer ${token}`, [VOUCHER_HEADER]: service };
  }

  private async attempt({ query, variables, token, idempotencyKey }: DistrictCall): Promise<Answer> {
    const url = new URL(this.link.url);
    this.pool ??= new Pool(url.origin, {
      connections: CONNECTIONS,
      connect: { timeout: CONNECT_TIMEOUT_MS },
    });
    const { statusCode, headers, body } = await this.pool.request({
      method: 'POST',
      path: url.pathname,
      headers: {
        'content-type': 'application/json',
        [DISTRICT_HEADER]: ALL_DISTRICTS,
        ...(await this.identify(token)),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      body: JSON.stringify({ query, variables }),
      headersTimeout: this.link.timeoutMs,
      bodyTimeout: this.link.timeoutMs,
      signal: AbortSignal.any([this.closing.signal, AbortSignal.timeout(this.link.timeoutMs)]),
    });
    const text = await body.text();
    this.assertAllAnswer(headers[DISTRICT_HEADER], url);
    return parseAnswer(statusCode, text);
  }

  /** What another answers says nothing of the districts, a refusal neither. @throws DistrictCallError that is retryable */
  private assertAllAnswer(answers: string | string[] | undefined, url: URL): void {
    const misdirection = answers === ALL_DISTRICTS ? undefined : misdirectionOf(answers, url);
    if (misdirection !== undefined && misdirection !== this.misdirection)
      this.logger?.error({ url: url.origin, answers }, misdirection);
    this.misdirection = misdirection;
    if (misdirection !== undefined) throw new DistrictCallError(misdirection, 'MISDIRECTED');
  }
}

function misdirectionOf(answers: string | string[] | undefined, url: URL): string {
  const who = answers === undefined ? 'a server that does not say whom it answers for' : String(answers);
  return `DISTRICTS_URL leads to ${who}, not to all districts: ${url.origin}${url.pathname}`;
}

function toDistrictError({ message, extensions }: AnswerError): DistrictCallError {
  const { code, ...rest } = extensions ?? {};
  return new DistrictCallError(message, String(code ?? 'UNKNOWN'), rest);
}

function parseAnswer(status: number, text: string): Answer {
  const answer = answerOf(text);
  if (answer?.data || answer?.errors?.[0]) return answer;
  throw new DistrictCallError(`The districts answered ${status} without GraphQL.`, 'INVALID_ANSWER');
}

function answerOf(text: string): Answer | null | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toCallError(error: unknown): DistrictCallError {
  if (error instanceof DistrictCallError) return error;
  return new DistrictCallError(
    `The districts cannot be reached: ${(error as Error).message}`,
    'UNREACHABLE',
    {},
    {
      cause: error,
    },
  );
}
