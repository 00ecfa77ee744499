import { generateKeyPairSync } from 'node:crypto';
import { postGraphql } from '../../network/post-graphql';
import { postJson } from '../../network/post-json';
import { signToken } from '../../network/tokens';
import { codeOf, STEWARD, startTestDistrict, type TestDistrict } from './test-district';

const READ = '{ candidates { totalCount } }';

describe('a token', () => {
  let district: TestDistrict;

  beforeAll(async () => {
    district = await startTestDistrict();
  });
  afterAll(() => district.stop());

  const ask = (authorization: string | undefined, query = READ) =>
    postGraphql(district.url, { query, headers: authorization === undefined ? {} : { authorization } });

  test('lets its holder in', async () => {
    expect((await ask(`Bearer ${await signToken(STEWARD)}`)).data).toEqual({ candidates: { totalCount: 0 } });
  });

  test.each<[string, () => Promise<string | undefined> | string | undefined]>([
    ['that is missing', () => undefined],
    ['of another scheme', () => 'Basic c3Rld2FyZDpzZWNyZXQ='],
    ['that is no token', () => 'Bearer nonsense'],
    ['that has expired', async () => `Bearer ${await signToken(STEWARD, { expiresInSeconds: -30 })}`],
    ['for another audience', async () => `Bearer ${await signToken(STEWARD, { audience: 'elsewhere' })}`],
    ['of another issuer', async () => `Bearer ${await signToken(STEWARD, { issuer: 'elsewhere' })}`],
    [
      'signed with another key',
      async () =>
        `Bearer ${await signToken(STEWARD, { key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey })}`,
    ],
    ['with an unknown role', async () => `Bearer ${await signToken({ role: 'kung' })}`],
    [
      'of district staff without a district',
      async () => `Bearer ${await signToken({ role: 'handlaggare' })}`,
    ],
    ['without a signature', async () => `Bearer ${unsigned(await signToken(STEWARD))}`],
    ['with a forged district', async () => `Bearer ${forged(await signToken(STEWARD))}`],
  ])('%s is refused', async (_case, header) => {
    const answer = await ask(await header());
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.data).toBeUndefined();
  });

  test('is refused with status 401', async () => {
    const response = await postJson(`${district.url}/graphql`, { query: READ });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  test('is not needed to read the schema, and to read nothing else', async () => {
    expect((await ask(undefined, '{ _service { sdl } }')).data._service.sdl).toContain(
      '@shardKey(field: "id")',
    );
    expect(codeOf(await ask(undefined, '{ _service { sdl } candidates { totalCount } }'))).toBe(
      'UNAUTHENTICATED',
    );
    expect(codeOf(await ask(undefined, '{ __schema { types { name } } }'))).toBe('UNAUTHENTICATED');
  });
});

function unsigned(token: string): string {
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  return `${header}.${token.split('.')[1]}.`;
}

function forged(token: string): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), district: 'bromma' };
  return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
}
