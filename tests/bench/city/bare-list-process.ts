import { Pool, types } from 'pg';
import { createHttpServer, type RouteHandler } from '../../../platform/http/http-server';
import { readJsonBody } from '../../../platform/http/read-json-body';
import { createLogger } from '../../../platform/logging/logger';

const FIRST = 20;
const DATE_OID = 1082;
const SQL = `SELECT c.district || ':' || c.id AS id, c.kind, c.area, c.languages, c.interests,
  c.program_areas AS "programAreas", c.accepts_age_from AS "acceptsAgeFrom", c.accepts_age_to AS "acceptsAgeTo",
  c.pets, c.step_free AS "stepFree", c.smoke_free AS "smokeFree", nullif(c.available_from, 'infinity') AS "availableFrom",
  json_build_object('code', c.district) AS district
  FROM candidate c
  WHERE c.status = 'APPROVED' AND NOT c.protected_identity AND c.checks_valid_until >= current_date
    AND c.sharing = 'CITY' AND c.accepts_age_from <= $1 AND c.accepts_age_to >= $1
  ORDER BY c.available_from, c.district, c.id LIMIT ${FIRST + 1}`;

/** A district's list without GraphQL: one statement of `pg`, one `JSON.stringify`, behind the same HTTP server. */
async function main(databaseUrl: string): Promise<void> {
  types.setTypeParser(DATE_OID, (text) => text);
  const pool = new Pool({ connectionString: databaseUrl });
  const route: RouteHandler = async (request, response) => {
    const { variables } = (await readJsonBody(request, 1_000_000)) as { variables: { age: number } };
    const { rows } = await pool.query({ name: 'candidates', text: SQL, values: [variables.age] });
    const candidates = { nodes: rows.slice(0, FIRST), pageInfo: { hasNextPage: rows.length > FIRST } };
    const result = JSON.stringify({ data: { candidates } });
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(result),
    });
    response.end(result);
  };
  const logger = createLogger('bare-list', 'error');
  const server = createHttpServer({ host: '127.0.0.1', port: 0, routes: { '/graphql': route }, logger });
  process.send?.(await server.start());
  process.on('disconnect', () => process.exit(0));
}

main(process.argv[2]!);
