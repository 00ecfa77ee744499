import { DISTRICTS_ON } from '../../schema/read-district-registry';
import { applicationLogin } from '../databases/application-logins';
import { type HubProcess, isGateway } from '../processes/hub-processes';
import type { Place } from '../processes/process-environment';

/** The name of a process's container, and of its host. */
export function containerOf({ name, districts }: HubProcess): string {
  return districts === undefined ? name : `district-${name}`;
}

/** How people sign in to the console. */
const SIGN_IN = {
  OIDC_ISSUER: '${OIDC_ISSUER:?the issuer with which people sign in}',
  OIDC_CLIENT_ID: '${OIDC_CLIENT_ID:?what the hub is called there}',
  OIDC_CLIENT_SECRET: "${OIDC_CLIENT_SECRET:?the hub's secret there}",
  PUBLIC_URL: '${PUBLIC_URL:?the hub as browsers see it}',
};

/** Containers of one machine, in production, with the secrets mounted that each needs. */
export const COMPOSE: Place = {
  commonOf: (process) => ({
    ...(isGateway(process) && SIGN_IN),
    NODE_ENV: 'production',
    HUB_ENV: 'compose',
    DISTRICTS_ON: DISTRICTS_ON.fallback,
    JWKS_URL: "${JWKS_URL:?the address of the identity provider's keys}",
    JWT_ISSUER: '${JWT_ISSUER:?the issuer of the tokens}',
    JWT_AUDIENCE: '${JWT_AUDIENCE:?the audience of the tokens}',
    SERVICE_PUBLIC_KEY_FILE: '/etc/hub/service-jwks.json',
    LOG_LEVEL: 'info',
  }),
  databaseOf: (database) => ({
    DATABASE_URL: `postgres://${applicationLogin(database)}@postgres:5432/${database}`,
    DATABASE_PASSWORD_FILE: '/run/secrets/database-password',
    MIGRATE: 'off',
  }),
  serviceKeyFileOf: () => '/run/secrets/service-key',
  urlOf: (process) => `http://${containerOf(process)}:4000`,
  tellsDistricts: false,
};
