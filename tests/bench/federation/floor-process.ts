import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { Pool } from 'undici';
import { createHttpServer, type RouteHandler } from '../../../platform/http/http-server';
import { readJsonBody } from '../../../platform/http/read-json-body';
import { createLogger } from '../../../platform/logging/logger';
import { composeSupergraph } from './compose-supergraph';
import { requestsOf, WORKLOADS, type Workload } from './operations';
import { type FetchScript, type PlanNode, walkPlan } from './plan-walker';
import { createReference } from './reference-schema';

/** What the floor does for one operation and page: these fetches, then this answer. */
interface Recording {
  readonly script: FetchScript;
  readonly answer: unknown;
}

const CONNECTIONS = 128;

/**
 * The least that a gateway with this plan can do: the same fetches in the same waves with ready-made bodies,
 * `JSON.parse` of each answer and one `JSON.stringify` of a ready-made result.
 */
async function main(subgraphsUrl: string): Promise<void> {
  const pool = new Pool(subgraphsUrl, { connections: CONNECTIONS, pipelining: 1 });
  const send = async (path: string, body: string) => JSON.parse(await post(pool, path, body));
  const recordings = await record(subgraphsUrl, send);
  const route: RouteHandler = async (request, response) => {
    const { query, variables } = (await readJsonBody(request, 1_000_000)) as ClientRequest;
    const { script, answer } = recordings.get(keyOf(query, variables))!;
    await replay(script, send);
    const body = JSON.stringify(answer);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  };
  const logger = createLogger('floor', 'error');
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes: { '/graphql': route }, logger });
  process.send?.(await server.start());
  process.on('disconnect', () => process.exit(0));
}

interface ClientRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}
type Send = (path: string, body: string) => Promise<Record<string, unknown>>;

function keyOf(query: string, variables: Record<string, unknown> = {}): string {
  return `${variables.page ?? ''} ${query}`;
}

async function post(pool: Pool, path: string, body: string): Promise<string> {
  const response = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  return response.body.text();
}

async function record(url: string, send: Send): Promise<Map<string, Recording>> {
  const { supergraphSdl, publicSdl } = composeSupergraph(url);
  const planner = new QueryPlanner(supergraphSdl);
  const reference = createReference(publicSdl);
  const recordings = new Map<string, Recording>();
  for (const workload of Object.values(WORKLOADS) as Workload[]) {
    const plan = planner.plan(workload.query, null, new Set(), 0) as unknown as { node: PlanNode };
    for (const { query, variables = {} } of requestsOf(workload)) {
      const script = await walkPlan(plan.node, { variables, data: {}, send });
      recordings.set(keyOf(query, variables), { script, answer: reference(query, variables) });
    }
  }
  return recordings;
}

async function replay(script: FetchScript, send: Send): Promise<void> {
  if (script.kind === 'fetch') await send(script.path, script.body);
  else if (script.kind === 'parallel') await Promise.all(script.steps.map((step) => replay(step, send)));
  else for (const step of script.steps) await replay(step, send);
}

main(process.argv[2]!);
