import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { ALL_DISTRICTS, DISTRICT_HEADER } from '../../../platform/http/served-district';
import type { Logger } from '../../../platform/logging/logger';
import { createTokenVerifier } from '../../../platform/tokens/token-verifier';
import { Districts } from '../../../subgraphs/formedling/districts-client/districts';
import { DistrictClient } from '../../../subgraphs/harness/districts-client/district-client';
import { districtLink } from '../../network/district-link';
import { serviceSettings } from '../../network/service-settings';

type Reply = 'answer' | 'refuse' | 'unnamed' | 'other' | 'unavailable' | 'garbage' | 'hang' | 'cut';

let server: Server;
let client: DistrictClient;
let districts: Districts;
let replies: Reply[] = [];
let seen: IncomingHttpHeaders[] = [];
let told: string[] = [];

const errorBody = (code: string, more = {}) =>
  JSON.stringify({ data: null, errors: [{ message: 'No.', extensions: { code, ...more } }] });

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(request.headers);
    const reply = replies.shift() ?? 'answer';
    if (reply === 'hang') return;
    if (reply === 'cut') return void request.socket.destroy();
    if (reply !== 'unnamed')
      response.setHeader(DISTRICT_HEADER, reply === 'other' ? 'formedling' : ALL_DISTRICTS);
    const refusal = errorBody('CONFLICT', { reason: 'VACANCY_NOT_OPEN' });
    const bodies = {
      answer: JSON.stringify({ data: { releaseHold: { id: 'x' } } }),
      refuse: refusal,
      unnamed: refusal,
      other: refusal,
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
  told = [];
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/shards/district`;
  const logger = { error: (_facts: unknown, message: string) => void told.push(message) } as Logger;
  client = new DistrictClient({ ...districtLink(url), timeoutMs: 300 }, logger);
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

test.each([
  ['unnamed', 'a server that does not say whom it answers for'],
  ['other', 'formedling'],
] as const)('takes no refusal of one that is not all districts: %s', async (reply, who) => {
  replies = [reply, reply, reply];
  await expect(release()).rejects.toMatchObject({ code: 'MISDIRECTED', retryable: true });
  expect(seen).toHaveLength(3);
  expect(told).toEqual([
    expect.stringMatching(new RegExp(`^DISTRICTS_URL leads to ${who}, not to all districts: http://127`)),
  ]);
  await release();
  replies = [reply];
  await release();
  expect(told).toHaveLength(2);
});

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
