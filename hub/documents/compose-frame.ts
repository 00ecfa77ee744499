import { DISTRICTS_ON } from '../../schema/read-district-registry';
import { SIGNERS } from '../signers/signers';
import { databasesSql } from './databases-sql';
import { indent, yamlText } from './yaml-text';

export const COMPOSE_HEAD = `# The whole hub in production, one container per process. Once, before the first start:
#   npm run --silent secrets        makes ./secrets: a password for each login, a key for each process that signs
# Then, in the environment or in .env, JWKS_URL, JWT_ISSUER and JWT_AUDIENCE of the identity provider, OIDC_ISSUER, OIDC_CLIENT_ID and
# OIDC_CLIENT_SECRET with which people sign in to the console, and PUBLIC_URL, the hub as their browsers see it:
#   docker compose up --build       the gateway is at http://127.0.0.1:4000/graphql, for a proxy with TLS
# A city gives each district a server of its own; here one server has every database, each with its own login.
# Made from the code by npm run schema: hub/processes/hub-processes.ts lists the processes.

x-process: &process
  image: formedlingshub
  restart: unless-stopped
  networks: [hub]
  configs:
    - source: service-keys
      target: /etc/hub/service-jwks.json
  security_opt: ["no-new-privileges:true"]
  cap_drop: [ALL]
  healthcheck:
    test: ["CMD", "node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
    interval: 10s
    timeout: 5s
    retries: 3
    start_period: 60s
    start_interval: 1s

x-subgraph: &subgraph
  <<: *process
  networks: [hub, databases]
  depends_on:
    postgres:
      condition: service_healthy
    migrate:
      condition: service_completed_successfully
`;

/** The server of every database. */
export function postgresService(databases: readonly string[]): string {
  const secrets = ['postgres', 'owner', ...databases].map((login) => `- ${login}.password\n`).join('');
  return `  # Every database; its superuser is known to it alone.
  postgres:
    image: postgres:18
    restart: unless-stopped
    networks: [databases]
    environment:
      POSTGRES_PASSWORD_FILE: /run/secrets/postgres.password
    command: ["postgres", "-c", "max_connections=300"]
    configs:
      - source: databases
        target: /docker-entrypoint-initdb.d/databases.sql
    secrets:
${indent(6, secrets)}    volumes:
      - postgres:/var/lib/postgresql
    healthcheck:
      test: ["CMD-SHELL", "pg_isready --username postgres --dbname reporting --host 127.0.0.1"]
      interval: 5s
      timeout: 5s
      retries: 10
      start_period: 30s
      start_interval: 1s
`;
}

/** The job that migrates. */
export const MIGRATE_SERVICE = `  # Brings every database to the newest tables, as their owner, and ends.
  migrate:
    image: formedlingshub
    build: .
    restart: "no"
    networks: [databases]
    command: ["node", "dist/commands/main.js", "migrate"]
    environment:
      NODE_ENV: production
      DISTRICTS_ON: ${yamlText(DISTRICTS_ON.fallback)}
      DATABASE_OWNER_URL: postgres://hub_owner@postgres:5432/postgres
      DATABASE_OWNER_PASSWORD_FILE: /run/secrets/owner.password
    secrets:
      - owner.password
    depends_on:
      postgres:
        condition: service_healthy
`;

/** Networks, volumes, and the files that containers are given. */
export function composeFoot(databases: readonly string[]): string {
  const passwords = ['postgres', 'owner', ...databases].map((login) => fileEntry(`${login}.password`));
  const keys = SIGNERS.map((name) => fileEntry(`${name}.key`, `${name}.jwk.json`));
  return `networks:
  hub:
  # Has no way out, and no gateway in it.
  databases:
    internal: true

volumes:
  postgres:

secrets:
${indent(2, [...passwords, ...keys].join(''))}
configs:
${indent(2, fileEntry('service-keys', 'service-jwks.json'))}  # Run once, on an empty volume, by the superuser.
  databases:
    content: |
${indent(6, databasesSql(databases))}`;
}

function fileEntry(name: string, file = name): string {
  return `${name}:\n  file: ./secrets/${file}\n`;
}
