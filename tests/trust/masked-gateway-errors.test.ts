import type { GatewayConfig } from '../../gateway/settings/config';
import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { authorization } from '../network/tokens';
import { queryOnce } from '../subgraphs/district/test-district';
import { startTwoDoors, type TwoDoors } from './two-doors';

const PRODUCTION = { development: false, introspection: false };
const SECRET = 'astrid-hemligsson';

async function withDoors(settings: Partial<GatewayConfig>, work: (doors: TwoDoors) => Promise<void>) {
  const gateway = { ...PRODUCTION, ...settings };
  const doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway, district: PRODUCTION });
  try {
    await work(doors);
  } finally {
    await doors.stop();
  }
}

async function ask(url: string, role: string, query: string) {
  const headers = { 'x-request-id': 'request-8', ...(await authorization({ role })) };
  const response = await postJson(url, { query }, headers);
  expect(response.headers.get('x-request-id')).toBe('request-8');
  return { status: response.status, text: await response.text() };
}

const masked = {
  message: 'Internal server error',
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    requestId: 'request-8',
    userMessage:
      'Något gick fel hos oss. Försök igen, och kontakta supporten om felet kommer tillbaka. Uppge då numret request-8.',
  },
};

test('a fault of the gateway is told by the id of its request and by nothing else', () =>
  withDoors({ schemaFolder: `/nowhere/${SECRET}` }, async (doors) => {
    const { status, text } = await ask(`${doors.gateway}/shards/district`, 'service', '{ __typename }');
    expect(status).toBe(500);
    expect(JSON.parse(text)).toEqual({ errors: [masked] });
    expect(text).not.toMatch(new RegExp(`nowhere|ENOENT|${SECRET}`));
  }));

test('a fault of a district reaches the client with the same id, and nothing of the database', () =>
  withDoors({}, async (doors) => {
    await queryOnce(doors.databaseUrl, `ALTER TABLE candidate RENAME TO "${SECRET}"`);
    const { status, text } = await ask(
      `${doors.gateway}/graphql`,
      'resursteam',
      '{ candidate(id: "farsta:00000000-0000-4000-8000-000000000000") { id } }',
    );
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ data: { candidate: null }, errors: [masked] });
    expect(text).not.toMatch(new RegExp(`relation|column|SELECT|${SECRET}`));
  }));
