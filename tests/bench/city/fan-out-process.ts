import { Pool } from 'undici';
import { createHttpServer, type RouteHandler } from '../../../platform/http/http-server';
import { readJsonBody } from '../../../platform/http/read-json-body';
import { DISTRICT_HEADER } from '../../../platform/http/served-district';
import { createLogger } from '../../../platform/logging/logger';
import { DISTRICT_LIST, type DistrictAnswer, type Facts } from './candidate-list';

const FIRST = 20;
const CONNECTIONS = 32;

interface District {
  readonly code: string;
  readonly pool: Pool;
}

/** What one would write by hand instead of a gateway: ask all districts at once, merge by cursor, answer. */
async function main(districts: readonly string[]): Promise<void> {
  const pools = districts.map((district): District => {
    const [code, url] = district.split('=') as [string, string];
    return {
      code,
      pool: new Pool(new URL(url).origin, { connections: CONNECTIONS, pipelining: 1 }),
    };
  });
  const route: RouteHandler = async (request, response) => {
    const { variables } = (await readJsonBody(request, 1_000_000)) as { variables: unknown };
    const body = JSON.stringify({ query: DISTRICT_LIST, variables });
    const headers = { 'content-type': 'application/json', authorization: request.headers.authorization! };
    const answers = await Promise.all(
      pools.map(({ code, pool }) => ask(pool, body, { ...headers, [DISTRICT_HEADER]: code })),
    );
    const result = JSON.stringify({ data: { candidates: merge(answers) } });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(result),
    });
    response.end(result);
  };
  const logger = createLogger('fan-out', 'error');
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes: { '/graphql': route }, logger });
  process.send?.(await server.start());
  process.on('disconnect', () => process.exit(0));
}

async function ask(pool: Pool, body: string, headers: Record<string, string>): Promise<DistrictAnswer> {
  const response = await pool.request({ path: '/graphql', method: 'POST', headers, body });
  return (await response.body.json()) as DistrictAnswer;
}

interface Head {
  readonly edges: DistrictAnswer['data']['candidates']['edges'];
  at: number;
  position: Buffer;
}

/** Cursors are ordered bytewise once decoded: the smallest of the districts' heads comes next. */
function merge(answers: readonly DistrictAnswer[]): { nodes: Facts[]; pageInfo: { hasNextPage: boolean } } {
  const lists = answers.map(({ data }) => data.candidates);
  const heads = lists.filter(({ edges }) => edges.length > 0).map(({ edges }) => toHead(edges));
  const nodes: Facts[] = [];
  while (heads.length > 0 && nodes.length < FIRST) {
    let smallest = 0;
    for (let index = 1; index < heads.length; index++) {
      if (Buffer.compare(heads[index]!.position, heads[smallest]!.position) < 0) smallest = index;
    }
    const head = heads[smallest]!;
    nodes.push(head.edges[head.at]!.node);
    head.at++;
    if (head.at === head.edges.length) heads.splice(smallest, 1);
    else head.position = decode(head.edges[head.at]!.cursor);
  }
  return {
    nodes,
    pageInfo: { hasNextPage: heads.length > 0 || lists.some(({ pageInfo }) => pageInfo.hasNextPage) },
  };
}

function toHead(edges: Head['edges']): Head {
  return { edges, at: 0, position: decode(edges[0]!.cursor) };
}

function decode(cursor: string): Buffer {
  return Buffer.from(cursor, 'base64url');
}

main(process.argv.slice(2));
