import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createOidcProvider } from '../../hub/demonstration/create-oidc-provider';

export interface OtherAccount {
  readonly oid?: string;
  readonly realm_access: { readonly roles: readonly string[] };
  readonly groups: readonly string[];
}

export const OTHER_CLIENT = 'stadens-formedling';

/**
 * A provider as a city may have one: its own issuer and client, no secret, a `sub` that says nothing, and the person, roles and groups
 * in claims of other names. A `login_hint` signs in as that account.
 */
export async function startOtherProvider(hubUrl: string, accounts: Readonly<Record<string, OtherAccount>>) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/staden`;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256' };
  const provider = await createOidcProvider(issuer, () => ({
    clients: [
      {
        client_id: OTHER_CLIENT,
        token_endpoint_auth_method: 'none',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${hubUrl}/konsol/logga-in/svar`],
      },
    ],
    jwks: { keys: [key as never] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    scopes: ['openid', 'stad'],
    claims: { openid: ['sub'], stad: ['oid', 'realm_access', 'groups'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { Session: 60, Interaction: 60, Grant: 60, IdToken: 60, AccessToken: 60 },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: async () => ({ sub: `opaque-${id}`, ...accounts[id] }) as never,
    }),
    loadExistingGrant: async (ctx) => {
      const { client, session, provider: own } = ctx.oidc;
      const grant = new own.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid stad');
      await grant.save();
      return grant;
    },
    interactions: { url: (_ctx, { uid }) => `/realms/staden/inloggning/${uid}` },
  }));
  const answer = provider.callback();
  server.on('request', async (request, response) => {
    const path = request.url!.replace('/realms/staden', '');
    if (!path.startsWith('/inloggning/')) {
      Object.assign(request, { originalUrl: request.url, url: path, baseUrl: '/realms/staden' });
      return void answer(request, response);
    }
    const { params } = await provider.interactionDetails(request, response);
    await provider.interactionFinished(request, response, {
      login: { accountId: String(params['login_hint']) },
    });
  });
  return {
    issuer,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
