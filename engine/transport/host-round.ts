import { parseExactJson } from '../../platform/json/parse-exact-json';
import type { ExpectedServer } from './expected-server';
import { type HttpAnswer, HttpPostError } from './http-post';
import { type HttpSubgraph, writeVariables } from './http-subgraph';
import { invalidAnswer, readBody } from './read-answer';
import type { PlannedOperation, PreparedOperation, SubgraphRequest, SubgraphResponse } from './subgraph';

/** One of a host's subgraphs, and what is asked of it. */
export interface Asked {
  readonly server: ExpectedServer;
  readonly operation: PlannedOperation;
  readonly request: SubgraphRequest;
  /** The same asked by itself. */
  readonly subgraph: HttpSubgraph;
  readonly alone: PreparedOperation;
}

interface Part extends Asked {
  resolve(response: SubgraphResponse | Promise<SubgraphResponse>): void;
  reject(reason: unknown): void;
}

/** An answer's line for one part (`subgraphs/harness/server/round-route.ts` writes it). */
interface Line {
  readonly server: string;
  /** Who has answered. */
  readonly answers: string;
  readonly status: number;
  readonly body: unknown;
}

/** One operation for several subgraphs of a host, of one client and one moment. */
export class HostRound {
  readonly headers: SubgraphRequest['headers'];
  readonly signal: AbortSignal;
  private readonly operation: PlannedOperation;
  private readonly parts: Part[] = [];
  /** By server; a part that has its answer is taken out. */
  private readonly waiting = new Map<string, Part>();

  constructor(
    { operation, request }: Asked,
    private readonly maxAnswerBytes: number,
  ) {
    this.operation = operation;
    this.headers = request.headers;
    this.signal = request.signal;
  }

  get size(): number {
    return this.parts.length;
  }

  /** As the request's header has them. */
  get names(): string {
    return this.parts.map(({ server }) => server.name).join(',');
  }

  takes({ server, operation, request }: Asked): boolean {
    return (
      operation === this.operation &&
      request.headers === this.headers &&
      request.signal === this.signal &&
      !this.waiting.has(server.name)
    );
  }

  add(asked: Asked): Promise<SubgraphResponse> {
    return new Promise((resolve, reject) => {
      const part = { ...asked, resolve, reject };
      this.parts.push(part);
      this.waiting.set(asked.server.name, part);
    });
  }

  sendAlone(): void {
    for (const { alone, request, resolve } of this.parts) resolve(alone.execute(request));
  }

  writeBody(): string {
    const parts = this.parts.map(({ server, request }) => {
      const variables = writeVariables(request);
      return `{"server":${JSON.stringify(server.name)}${variables === undefined ? '' : `,"variables":${variables}`}}`;
    });
    return `{"query":${JSON.stringify(this.operation.document)},"parts":[${parts.join(',')}]}`;
  }

  /** One part's answer. A line that cannot be read leaves its part without one. */
  take(text: string): void {
    const line = readLine(text);
    const part = this.waiting.get(line?.server ?? '');
    if (line === undefined || part === undefined) return;
    this.waiting.delete(line.server);
    part.resolve(this.responseOf(line, text, part));
  }

  /** The end of the request: parts without an answer have what all have in common. */
  finish(answer: HttpAnswer): void {
    const isOfLines = answer.text === '';
    for (const { subgraph, server, resolve } of this.leftOver()) {
      resolve(isOfLines ? LEFT_OUT : subgraph.toResponse(named(answer, server, this.names)));
    }
  }

  fail(error: unknown): void {
    for (const { subgraph, resolve, reject } of this.leftOver()) {
      if (error instanceof HttpPostError) resolve(subgraph.failed(error.kind));
      else reject(error);
    }
  }

  private leftOver(): Part[] {
    const left = [...this.waiting.values()];
    this.waiting.clear();
    return left;
  }

  private responseOf({ answers, status, body }: Line, text: string, { subgraph }: Part): SubgraphResponse {
    if (text.length > this.maxAnswerBytes) return subgraph.failed('tooLarge');
    return subgraph.misdirection(answers) ?? readBody(body, status, !text.includes('\\'));
  }
}

const LEFT_OUT = invalidAnswer('The host of the subgraph has left it out.');

/** Where the whole host has answered, it has done so for each that it was asked for. */
function named(answer: HttpAnswer, { header, name }: ExpectedServer, names: string): HttpAnswer {
  if (answer.headers[header] !== names) return answer;
  return { ...answer, headers: { ...answer.headers, [header]: name } };
}

function readLine(text: string): Line | undefined {
  try {
    const line = parseExactJson(text) as Partial<Line> | null;
    return typeof line?.server === 'string' && typeof line.answers === 'string' ? (line as Line) : undefined;
  } catch {
    return undefined;
  }
}
