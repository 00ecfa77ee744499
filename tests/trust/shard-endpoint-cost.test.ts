import { postJson } from '../network/post-json';
import { serviceSettings } from '../network/service-settings';
import { authorization } from '../network/tokens';
import { startTwoDoors, type TwoDoors } from './two-doors';

/** Two lists of a hundred, one within the other. */
const DEAR = '{ candidates(first: 100) { nodes { district { candidates(first: 100) { nodes { id } } } } } }';
const CHEAP = '{ candidates(first: 1) { totalCount } }';
const PAGE = 'query ($first: Int!) { candidates(first: $first) { nodes { id } } }';

describe('the districts as one subgraph', () => {
  let doors: TwoDoors;

  beforeAll(async () => {
    doors = await startTwoDoors({ tokens: serviceSettings('').tokens, gateway: { maxCost: 50 } });
  });
  afterAll(() => doors.stop());

  async function ask(query: string, variables: object = {}) {
    const response = await postJson(
      `${doors.gateway}/shards/district`,
      { query, variables },
      await authorization({ role: 'resursteam' }),
    );
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: object }[] };
    return { status: response.status, data, extensions: errors?.[0]?.extensions };
  }
  const refused = {
    status: 400,
    data: undefined,
    extensions: {
      code: 'COST_ESTIMATED_TOO_EXPENSIVE',
      'cost.estimated': expect.any(Number),
      'cost.max': 50,
    },
  };

  test('refuse what the gateway would refuse for its cost', async () => {
    expect(await ask(DEAR)).toEqual(refused);
    expect(await ask(PAGE, { first: 100 })).toEqual(refused);
  });

  test('answer what costs less', async () => {
    expect(await ask(CHEAP)).toMatchObject({ status: 200, data: { candidates: { totalCount: 0 } } });
    expect(await ask(PAGE, { first: 2 })).toMatchObject({ status: 200, data: { candidates: { nodes: [] } } });
  });
});
