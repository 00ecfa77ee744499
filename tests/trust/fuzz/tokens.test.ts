import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { type TestClaims, testKeys } from '../../network/tokens';
import { fuzzWorld } from './fuzz-world';
import { Choose } from './generate/choose';
import { NASTY_TEXTS } from './generate/nasty';
import { cases, FUZZ_TIMEOUT_MS } from './settings';
import { CALLERS, send, tokenOf } from './world';

const fuzz = fuzzWorld({ suite: 'tokens' });

type Parts = readonly [header: string, payload: string, signature: string];

const partsOf = (token: string) => token.split('.') as unknown as Parts;
const encode = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8').toString('base64url');
const decode = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as object;

/** What somebody without the key can make of tokens that were issued. */
const TAMPERINGS: readonly ((parts: Parts, other: Parts, choose: Choose) => string)[] = [
  flipBit,
  flipCharacter,
  ([header, payload, signature], other, choose) =>
    choose
      .pick([
        [other[0], other[1], signature],
        [header, other[1], signature],
        [header, payload, other[2]],
        [other[2], payload, header],
        [payload, header, signature],
        [header, payload, ''],
        [header, payload],
        [header, payload, signature, ''],
        [header, payload, signature, other[1], other[2]],
        ['', payload, signature],
      ])
      .join('.'),
  ([, payload, signature], _other, choose) => [encode(choose.pick(HEADERS)), payload, signature].join('.'),
  ([header, payload, signature], _other, choose) =>
    [header, encode({ ...decode(payload), ...choose.pick(CLAIMS) }), signature].join('.'),
  // The public key as the secret of a symmetric algorithm.
  ([, payload], _other, choose) => {
    const signed = `${encode({ alg: choose.pick(['HS256', 'HS512']), kid: 'test' })}.${encode({ ...decode(payload), ...choose.pick(CLAIMS) })}`;
    const secret = testKeys.publicKey.export({ type: 'spki', format: choose.pick(['pem', 'pem']) as 'pem' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  },
  // The same bytes, written otherwise.
  ([header, payload, signature], _other, choose) =>
    choose.pick([
      `${header}=.${payload}.${signature}`,
      `${header}.${payload}==.${signature}`,
      `${header}.${encode(decode(payload))} .${signature}`,
      `${Buffer.from(`${Buffer.from(header, 'base64url').toString()} `).toString('base64url')}.${payload}.${signature}`,
      `${header}.${payload}.${signature.replaceAll('-', '+').replaceAll('_', '/')}==`,
      `${header}.${payload}.${Buffer.from(signature).toString('base64url')}`,
    ]),
  (_parts, _other, choose) =>
    choose.pick(NASTY_TEXTS.map((text) => Buffer.from(text, 'utf8').toString('base64url'))),
];

const HEADERS: readonly object[] = [
  { alg: 'none' },
  { alg: 'None', kid: 'test' },
  { alg: '', kid: 'test' },
  { alg: 'HS256', kid: 'test' },
  { alg: 'RS256', kid: 'test' },
  { alg: 'ES384', kid: 'test' },
  { alg: 'ES256', kid: '../../../dev/null' },
  { alg: 'ES256', kid: "' OR 1=1" },
  { alg: 'ES256', kid: 'test', b64: false, crit: ['b64'] },
  { alg: 'ES256', kid: 'test', jku: 'http://127.0.0.1:1/keys' },
  { alg: 'ES256', kid: 'test', jwk: testKeys.publicKey.export({ format: 'jwk' }) },
  { alg: ['ES256'], kid: 'test' },
  { alg: 'ES256', kid: { $ne: null } },
  { kid: 'test' },
];

const CLAIMS: readonly object[] = [
  { role: 'service' },
  { role: 'kontaktsekreterare', district: 'bromma' },
  { district: 'kungsholmen' },
  { district: ['farsta', 'bromma'] },
  { exp: 9_999_999_999 },
  { exp: null },
  { sub: 'somebody' },
  { scope: 'service:internal identity:read' },
  { aud: ['formedlingshub', 'other'] },
];

function flipBit(parts: Parts, _other: Parts, choose: Choose): string {
  const which = choose.integer(0, 2);
  const bytes = Buffer.from(parts[which]!, 'base64url');
  const at = choose.integer(0, bytes.length - 1);
  bytes[at] = bytes[at]! ^ (1 << choose.integer(0, 7));
  return parts.map((part, index) => (index === which ? bytes.toString('base64url') : part)).join('.');
}

function flipCharacter(parts: Parts, _other: Parts, choose: Choose): string {
  const token = parts.join('.');
  const at = choose.integer(0, token.length - 1);
  return token.slice(0, at) + choose.pick([...'ABYZaz09-_.']) + token.slice(at + 1);
}

/** Byte for byte what was signed, under a signature of the same bytes: the last character of one has bits to spare. */
function means(token: string, issued: string): boolean {
  const [one, other] = [partsOf(token), partsOf(issued)];
  const bytes = (part: string) => Buffer.from(part, 'base64url').toString('hex');
  return one.length === 3 && one[0] === other[0] && one[1] === other[1] && bytes(one[2]) === bytes(other[2]);
}

const urls = () => [
  fuzz.world.hub.url,
  fuzz.world.hub.district('farsta').url,
  ...Object.values(fuzz.world.hub.subgraphUrls).map((url) => new URL(url).origin),
];

test(
  'no token that was tampered with is taken by the gateway or any subgraph, unless it is what was issued',
  () =>
    fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const choose = new Choose(generate);
        const claims = choose.pick(CALLERS);
        const issued = await tokenOf(claims);
        const other = await tokenOf(choose.pick(CALLERS));
        const token = choose.pick(TAMPERINGS)(partsOf(issued), partsOf(other), choose);
        const answer = await sendWith(choose.pick(urls()), claims, token);
        if (means(token, issued) || means(token, other)) return;
        expect({ token, issued, status: answer.status }).toEqual({ token, issued, status: 401 });
        expect(JSON.parse(answer.text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
      }),
      cases(600),
    ),
  FUZZ_TIMEOUT_MS,
);

test('the tokens that were issued are taken, everywhere', async () => {
  for (const url of urls()) {
    for (const claims of CALLERS)
      expect((await sendWith(url, claims, await tokenOf(claims))).status).toBe(200);
  }
});

function sendWith(url: string, claims: TestClaims, token: string) {
  const headers = { authorization: `Bearer ${token}` };
  return send(url, { claims, body: { query: '{ __typename }' }, headers });
}
