import { createHmac } from 'node:crypto';
import { SignJWT } from 'jose';
import { DEFAULT_MAX_TOKEN_SECONDS, ROLES } from '../../platform/tokens/token-verifier';
import { TEST_AUDIENCE, TEST_ISSUER } from '../network/tokens';
import { createProviderKey, type ProviderKey } from './key-server';

type Claims = Readonly<Record<string, unknown>>;

/** What an attacker or a careless identity provider makes of a good token. */
export interface TokenAttack {
  readonly title: string;
  readonly make: (key: ProviderKey, keys: AttackKeys) => Promise<string> | string;
}

/** Keys that are known to the hub, beside the identity provider's. */
export interface AttackKeys {
  /** Of any service. */
  readonly service: ProviderKey;
  /** Of the process of that name alone. */
  readonly formedling: ProviderKey;
  /** In the identity provider's set, with the key id of the demonstration. */
  readonly demonstration: ProviderKey;
}

const now = () => Math.floor(Date.now() / 1000);
/** The longest life of a token, seconds. */
export const LONGEST = DEFAULT_MAX_TOKEN_SECONDS;
const SERVICE: Claims = { sub: 'formedling', role: 'service', district: undefined };
const attacker = createProviderKey('attacker');

export function goodClaims(): Claims {
  return {
    sub: 'steward',
    role: 'kontaktsekreterare',
    district: 'farsta',
    iss: TEST_ISSUER,
    aud: TEST_AUDIENCE,
    iat: now(),
    exp: now() + 600,
  };
}

/** A token with these claims in place of good ones; undefined leaves one out. */
export function sign(key: ProviderKey, claims: Claims = {}, header: Claims = {}): Promise<string> {
  return new SignJWT({ ...goodClaims(), ...claims })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header } as never)
    .sign(key.privateKey);
}

export const TOKEN_ATTACKS: readonly TokenAttack[] = [
  { title: 'no signature at all (alg: none)', make: (key) => unsigned({ alg: 'none', kid: key.kid }, '') },
  { title: 'alg: None in another spelling', make: (key) => unsigned({ alg: 'nOnE', kid: key.kid }, 'AA') },
  { title: 'HS256 signed with the public key in PEM', make: (key) => hmac(key, pemOf(key)) },
  { title: 'HS256 signed with the public key as JWK', make: (key) => hmac(key, JSON.stringify(key.jwk)) },
  { title: 'an algorithm outside the list', make: (key) => relabelled(key, 'ES384') },
  { title: 'its district edited', make: async (key) => edited(await sign(key), { district: 'bromma' }) },
  { title: 'its role edited', make: async (key) => edited(await sign(key), { role: 'service' }) },
  { title: 'its expiry edited', make: async (key) => edited(await sign(key), { exp: now() + 99_999 }) },
  { title: 'its signature cut', make: async (key) => (await sign(key)).slice(0, -6) },
  { title: 'a signature of zeros', make: async (key) => zeroed(await sign(key)) },
  {
    title: "another's key under our key id",
    make: (key) => sign({ ...attacker, kid: key.kid }),
  },
  {
    title: 'its own key embedded (jwk)',
    make: (key) => sign({ ...attacker, kid: key.kid }, {}, { jwk: attacker.jwk }),
  },
  {
    title: 'keys at a URL of its own (jku)',
    make: () => sign(attacker, {}, { jku: 'http://127.0.0.1:9/keys' }),
  },
  {
    title: 'a certificate at a URL of its own (x5u)',
    make: () => sign(attacker, {}, { x5u: 'http://127.0.0.1:9/certificate' }),
  },
  { title: 'a key id that leaves the set', make: () => sign({ ...attacker, kid: '../../../etc/passwd' }) },
  { title: 'no key id where there are several keys', make: (key) => sign(key, {}, { kid: undefined }) },
  {
    title: 'a critical extension that nobody knows',
    make: (key) => withHeader(key, { crit: ['hub'], hub: 1 }),
  },
  { title: 'expired', make: (key) => sign(key, { iat: now() - 700, exp: now() - 60 }) },
  { title: 'not valid yet (nbf)', make: (key) => sign(key, { nbf: now() + 60 }) },
  { title: 'issued in the future (iat)', make: (key) => sign(key, { iat: now() + 60 }) },
  { title: 'an issuing time that is no number', make: (key) => sign(key, { iat: 'yesterday' }) },
  { title: 'no expiry', make: (key) => sign(key, { exp: undefined }) },
  { title: 'another issuer', make: (key) => sign(key, { iss: 'elsewhere' }) },
  { title: 'no issuer', make: (key) => sign(key, { iss: undefined }) },
  { title: 'another audience', make: (key) => sign(key, { aud: 'elsewhere' }) },
  { title: 'no audience', make: (key) => sign(key, { aud: undefined }) },
  { title: 'no subject', make: (key) => sign(key, { sub: undefined }) },
  { title: 'a subject without a name', make: (key) => sign(key, { sub: ' ' }) },
  { title: 'a subject that is a number', make: (key) => sign(key, { sub: 7 }) },
  { title: 'a subject without end', make: (key) => sign(key, { sub: 'x'.repeat(256) }) },
  { title: 'a role that is unknown', make: (key) => sign(key, { role: 'kung' }) },
  { title: 'a role of the prototype', make: (key) => sign(key, { role: 'constructor' }) },
  { title: 'several roles', make: (key) => sign(key, { role: ['kontaktsekreterare', 'service'] }) },
  { title: 'no role', make: (key) => sign(key, { role: undefined }) },
  {
    title: 'a role of a district without a district',
    make: (key) => sign(key, { district: undefined }),
  },
  { title: 'a district that is no text', make: (key) => sign(key, { district: ['farsta', 'bromma'] }) },
  {
    title: 'a service that lives for an hour',
    make: (_, { service }) => sign(service, { ...SERVICE, exp: now() + 3600 }),
  },
  {
    title: 'a service whose age cannot be told',
    make: (_, { service }) => sign(service, { ...SERVICE, iat: undefined }),
  },
  { title: "a service by a person's key", make: (key) => sign(key, SERVICE) },
  {
    title: "a service by a person's key under a service's key id",
    make: (key, { service }) => sign({ ...key, kid: service.kid }, SERVICE),
  },
  ...ROLES.filter((role) => role !== 'service').map((role) => ({
    title: `a ${role} by a service's key`,
    make: (_: ProviderKey, { service }: AttackKeys) => sign(service, { role }),
  })),
  {
    title: "a person by a service's key under the identity provider's key id",
    make: (key, { service }) => sign({ ...service, kid: key.kid }),
  },
  {
    title: "another service by one service's key",
    make: (_, { formedling }) => sign(formedling, { ...SERVICE, sub: 'reporting' }),
  },
  {
    title: 'a service without a key id',
    make: (_, { service }) => sign(service, SERVICE, { kid: undefined }),
  },
  {
    title: 'roles of a person and of a service',
    make: (_, { service }) => sign(service, { ...SERVICE, role: ['service', 'admin'] }),
  },
  { title: "the demonstration's key", make: (_, { demonstration }) => sign(demonstration) },
  {
    title: "one of the demonstration's further keys",
    make: (_, { demonstration }) => sign({ ...demonstration, kid: 'demonstration-service' }),
  },
  {
    title: 'a life of a second more than the longest',
    make: (key) => sign(key, { exp: now() + LONGEST + 1 }),
  },
  { title: 'a life of a hundred years', make: (key) => sign(key, { exp: now() + 36_500 * LONGEST }) },
  {
    title: 'a life that began long ago',
    make: (key) => sign(key, { iat: now() - LONGEST, exp: now() + 600 }),
  },
  { title: 'an age that cannot be told', make: (key) => sign(key, { iat: undefined }) },
];

function unsigned(header: Claims, signature: string): string {
  return `${encode(header)}.${encode(goodClaims())}.${signature}`;
}

function hmac({ kid }: ProviderKey, secret: string): string {
  const input = `${encode({ alg: 'HS256', kid })}.${encode(goodClaims())}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

function pemOf({ publicKey }: ProviderKey): string {
  return publicKey.export({ format: 'pem', type: 'spki' }).toString();
}

async function relabelled(key: ProviderKey, alg: string): Promise<string> {
  const [, payload, signature] = (await sign(key)).split('.');
  return `${encode({ alg, kid: key.kid })}.${payload}.${signature}`;
}

async function withHeader(key: ProviderKey, header: Claims): Promise<string> {
  return new SignJWT(goodClaims())
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, ...header } as never)
    .sign(key.privateKey, { crit: { hub: true } });
}

function edited(token: string, claims: Claims): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  return `${header}.${encode({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), ...claims })}.${signature}`;
}

function zeroed(token: string): string {
  return token.replace(/[^.]+$/, Buffer.alloc(64).toString('base64url'));
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
