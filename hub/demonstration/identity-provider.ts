import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { type DemonstrationPerson, demonstrationStaff } from '../../schema/demonstration-staff';
import type { DistrictEntry } from '../../schema/district-registry';
import { createOidcProvider, type Policies } from './create-oidc-provider';
import { sendNotice, sendPeoplePage } from './people-page';

export interface DemonstrationProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  stop(): Promise<void>;
}

export interface DemonstrationProviderOptions {
  readonly districts: readonly DistrictEntry[];
  /** The hub's addresses as browsers see it, without a path. */
  readonly hubUrls: readonly string[];
  /** 0, the default, takes a free one. */
  readonly port?: number;
}

const HOST = '127.0.0.1';
const CLIENT_ID = 'formedlingshub';
const INTERACTION = '/person/';
const MAX_BODY_BYTES = 4_096;

/**
 * An OpenID Connect provider of made-up people, for this machine alone: its page lists them and a click signs in, a `login_hint`
 * signs in without the page. Nobody has a password, so it must never be what a real hub trusts.
 */
export async function startDemonstrationProvider(
  options: DemonstrationProviderOptions,
): Promise<DemonstrationProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, HOST, resolve);
  });
  const issuer = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  const clientSecret = randomBytes(24).toString('base64url');
  const staff = demonstrationStaff(options.districts);
  const provider = await createOidcProvider(issuer, (policies) =>
    configurationOf({ ...options, staff, clientSecret, policies }),
  );
  const answer = provider.callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith(INTERACTION)) return void answer(request, response);
    choosePerson(provider, { ...options, staff }, request, response).catch(() =>
      sendNotice(response, 400, 'Inloggningen har gått ut. Gå tillbaka till konsolen och logga in på nytt.'),
    );
  });
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Choice {
  readonly staff: readonly DemonstrationPerson[];
  readonly districts: readonly DistrictEntry[];
}

async function choosePerson(
  provider: Provider,
  { staff, districts }: Choice,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const wanted = request.method === 'POST' ? await chosenIn(request) : params['login_hint'];
  const person = staff.find(({ sub }) => sub === wanted);
  if (person !== undefined)
    return provider.interactionFinished(request, response, { login: { accountId: person.sub } });
  const districtName = (code: string) => districts.find((each) => each.code === code)?.name ?? code;
  sendPeoplePage(response, { staff, districtName, action: request.url! });
}

async function chosenIn(request: IncomingMessage): Promise<string | null> {
  const isShort = Number(request.headers['content-length'] ?? Number.NaN) <= MAX_BODY_BYTES;
  return isShort ? new URLSearchParams(await text(request)).get('person') : null;
}

interface ConfigurationParts extends DemonstrationProviderOptions {
  readonly staff: readonly DemonstrationPerson[];
  readonly clientSecret: string;
  readonly policies: Policies;
}

function configurationOf({ hubUrls, staff, clientSecret, policies }: ConfigurationParts): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: clientSecret,
        redirect_uris: hubUrls.map((url) => `${url}/konsol/logga-in/svar`),
        post_logout_redirect_uris: hubUrls.map((url) => `${url}/konsol`),
      },
    ],
    jwks: { keys: [key as never] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    claims: { openid: ['sub'], profile: ['name', 'role', 'district'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    findAccount: (_ctx, id) => accountOf(staff, id),
    loadExistingGrant: (ctx) => grantAll(ctx),
    interactions: { url: (_ctx, { uid }) => `${INTERACTION}${uid}`, policy: alwaysAsk(policies) },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutAtOnce },
    },
    ttl: { Session: 3_600, Interaction: 3_600, Grant: 3_600, IdToken: 600, AccessToken: 600 },
    renderError: (ctx, out) => sendNotice(ctx.res, ctx.status, `Inloggningen gick inte: ${out.error}`),
  };
}

function accountOf(staff: readonly DemonstrationPerson[], id: string) {
  const person = staff.find(({ sub }) => sub === id);
  if (person === undefined) return undefined;
  const { sub, name, role, district } = person;
  return {
    accountId: sub,
    claims: async () => ({ sub, name, role, ...(district !== null && { district }) }),
  };
}

/** The hub is the only client: what it asks for is granted. */
async function grantAll(ctx: KoaContextWithOIDC) {
  const { client, session, provider, requestParamScopes } = ctx.oidc;
  const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
  grant.addOIDCScope([...requestParamScopes].join(' '));
  await grant.save();
  return grant;
}

/** Who signs in anew chooses anew. */
function alwaysAsk({ base, Check }: Policies) {
  const policy = base();
  policy
    .get('login')!
    .checks.add(
      new Check('person_chosen', 'a person must be chosen', 'login_required', (ctx) =>
        ctx.oidc.result?.login === undefined ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT,
      ),
    );
  return policy;
}

/** Nobody is asked whether to sign out: it has been said in the console. */
function signOutAtOnce(ctx: KoaContextWithOIDC, form: string): void {
  const script = 'document.forms[0].submit()';
  ctx.body = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Loggar ut</title></head><body>${form.replace('</form>', '<input type="hidden" name="logout" value="yes"><noscript><button>Logga ut</button></noscript></form>')}<script>${script}</script></body></html>`;
}
