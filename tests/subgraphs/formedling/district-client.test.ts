import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { createTokenVerifier } from '../../../platform/tokens/token-verifier';
import { Districts } from '../../../subgraphs/formedling/districts-client/districts';
import { DistrictClient } from '../../../subgraphs/harness/districts-client/district-client';
import { districtLink } from '../../network/district-link';
import { serviceSettings } from '../../network/service-settings';

type Reply = 'answer' | 'refuse' | 'unavailable' | 'garbage' | 'hang' | 'cut';

let server: Server;
let client: DistrictClient;
let districts: Districts;
let replies: Reply[] = [];
let seen: IncomingHttpHeaders[] = [];

const errorBody = (code: string, more = {}) =>
  JSON.stringify({ data: null, errors: [{ message: 'No.', extensions: { code, ...more } }] });

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    const reply = replies.shift() ?? 'answer';
    if (reply === 'hang') return;
    if (reply === 'cut') return void request.socket.destroy();
    const bodies = {
      answer: JSON.stringify({ data: { releaseHold: { id: 'x' } } }),
      refuse: errorBody('CONFLICT', { reason: 'VACANCY_NOT_OPEN' }),
      unavailable: errorBody('DISTRICT_UNAVAILABLE'),
      garbage: '<html>',
    };
    response.end(bodies[reply]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(() => {
  replies = [];
  seen = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shards/district`;
  client = new DistrictClient({ ...districtLink(url), timeoutMs: 300 });
  districts = new Districts(client);
});

afterEach(() => client.close());

afterAll(() => new Promise((resolve) => server.close(resolve)));

const release = () => districts.command('releaseHold', { vacancyId: 'v', holdId: 'h', reason: 'r' }, 'key');

test('calls with a short-lived service token that is used again, and the effect’s own key', async () => {
  await release();
  await release();
  const [first, second] = seen;
  expect(first!.authorization).toBe(second!.authorization);
  expect(first!['idempotency-key']).toBe('key');
  const { iat, exp } = decodeJwt(first!.authorization!.slice('Bearer '.length));
  expect(exp! - iat!).toBeLessThanOrEqual(300);
  const caller = await createTokenVerifier(serviceSettings('').tokens).verify(first!.authorization);
  expect(caller).toMatchObject({ subject: 'formedling', role: 'service', district: null });
});

test.each(['unavailable', 'garbage', 'hang', 'cut'] as const)(
  'tries again when the districts %s',
  async (reply) => {
    replies = [reply];
    await release();
    expect(seen).toHaveLength(2);
  },
);

test('gives up after a few attempts, saying that it may be tried again', async () => {
  replies = ['unavailable', 'unavailable', 'unavailable', 'unavailable'];
  await expect(release()).rejects.toMatchObject({ code: 'DISTRICT_UNAVAILABLE', retryable: true });
  expect(seen).toHaveLength(3);
});

test('takes a refusal as it is', async () => {
  replies = ['refuse'];
  await expect(release()).rejects.toMatchObject({
    code: 'CONFLICT',
    retryable: false,
    extensions: { reason: 'VACANCY_NOT_OPEN' },
  });
  expect(seen).toHaveLength(1);
});

test('says that nobody answers where nobody listens', async () => {
  const nowhere = new DistrictClient(districtLink('http://127.0.0.1:1/'));
  const call = new Districts(nowhere).command(
    'releaseHold',
    { vacancyId: 'v', holdId: 'h', reason: 'r' },
    'key',
  );
  await expect(call).rejects.toMatchObject({ code: 'UNREACHABLE', retryable: true });
  await nowhere.close();
});
