import type { IncomingMessage, ServerResponse } from 'node:http';
import { ErrorCode } from '../../../platform/errors/errors';
import { sendError } from '../../../platform/http/error-answer';
import type { RouteHandler } from '../../../platform/http/http-server';
import { BodyError, readJsonBody } from '../../../platform/http/read-json-body';
import { parseJsonNested } from '../../../platform/json/parse-json';
import type { Logger } from '../../../platform/logging/logger';
import type { SubgraphSite } from './subgraph-site';

/** One operation for several databases of a host, as their gateway sends it. */
interface RoundRequest {
  readonly query: string;
  readonly parts: readonly RoundPart[];
}

interface RoundPart {
  /** Who is meant. */
  readonly server: string;
  readonly variables?: unknown;
}

export interface RoundRouteConfig {
  readonly find: (name: string) => SubgraphSite | undefined;
  /** Of all the databases. */
  readonly names: readonly string[];
  /** Of one part. */
  readonly maxBodyBytes: number;
  readonly logger: Logger;
}

/** What `parts` and its items stand in. */
const NESTING = 2;

/**
 * `POST { query, parts: [{ server, variables }] }`: each part is answered by its database as if it had come alone, and as soon as
 * it is ready, in a line of its own: `{ server, answers, status, body }`, where `answers` is who has answered. A part that comes late holds no
 * other, and one that fails is an error in its line.
 */
export function createRoundRoute(config: RoundRouteConfig): RouteHandler {
  return async (request, response) => {
    try {
      const parse = parseJsonNested(NESTING);
      const round = toRound(await readJsonBody(request, config.maxBodyBytes * config.names.length, parse));
      response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
      const lines = new Lines(response);
      await Promise.all(
        round.parts.map(async (part) => lines.add(await answerPart(config, request, round.query, part))),
      );
      lines.end();
    } catch (error) {
      sendError(response, error, { fallbackStatus: 500 });
    }
  };
}

function toRound(body: unknown): RoundRequest {
  const { query, parts } = (body ?? {}) as Partial<RoundRequest>;
  if (typeof query === 'string' && Array.isArray(parts) && parts.every(isPart) && areApart(parts))
    return { query, parts };
  throw new BodyError(
    400,
    'BAD_REQUEST',
    'Send { query, parts: [{ server, variables }] }, with one part for each server.',
  );
}

function isPart(part: unknown): part is RoundPart {
  return typeof (part as Partial<RoundPart> | null)?.server === 'string';
}

/** One database is asked once in a request, so that a request costs what its limits say. */
function areApart(parts: readonly RoundPart[]): boolean {
  return new Set(parts.map(({ server }) => server)).size === parts.length;
}

async function answerPart(
  { find, names, logger }: RoundRouteConfig,
  request: IncomingMessage,
  query: string,
  { server, variables }: RoundPart,
): Promise<string> {
  const site = find(server);
  const answers = site?.servedDistrict() ?? names.join(', ');
  if (site === undefined || answers !== server) return toLine(server, answers, 421, MISDIRECTED);
  try {
    const body = variables === undefined ? { query } : { query, variables };
    const { status, text } = await site.answer(request, body);
    return toLine(server, answers, status, text);
  } catch (error) {
    logger.error({ err: error, server }, 'a part of a round failed');
    return toLine(server, answers, 500, FAILED);
  }
}

const MISDIRECTED = errorText('This server does not answer for the district.', 'MISDIRECTED');
const FAILED = errorText('Internal server error', ErrorCode.Internal);

function errorText(message: string, code: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code } }] });
}

/** @param text the body as JSON, without a line break */
function toLine(server: string, answers: string, status: number, text: string): string {
  return `{"server":${JSON.stringify(server)},"answers":${JSON.stringify(answers)},"status":${status},"body":${text}}\n`;
}

/** Those that are ready at the same moment are written at once. */
class Lines {
  private waiting = '';

  constructor(private readonly response: ServerResponse) {}

  add(line: string): void {
    if (this.waiting === '') setImmediate(() => this.write());
    this.waiting += line;
  }

  end(): void {
    this.response.end(this.waiting);
    this.waiting = '';
  }

  private write(): void {
    const { response, waiting } = this;
    this.waiting = '';
    if (waiting !== '' && !response.destroyed) response.write(waiting);
  }
}
