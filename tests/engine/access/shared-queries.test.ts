import { type Network, startNetwork } from '../harness/network';
import { FOREIGN_TOKENS, headersOf, refusedPaths } from './protected-network';
import { USERS } from './users-network';

const QUERY = '{ users { id email } }';

let network: Network<keyof typeof USERS>;

beforeAll(async () => {
  // The subgraphs are told nothing of the caller: to them all requests are equal.
  network = await startNetwork(
    USERS,
    { tokens: FOREIGN_TOKENS, anonymous: true, forwardedHeaders: [] },
    { unprotectedRequires: true },
  );
  // An operation is shared from its second time on.
  await network.ask(QUERY);
});
beforeEach(() => network.forget());
afterAll(() => network?.stop());

/** Lets no request be answered before this many have come. */
function gather(count: number): void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let arrived = 0;
  network.subgraphs.accounts.intercept(async () => {
    if (++arrived === count) release();
    await released;
    return false;
  });
}

test('equal queries under way are not shared by callers who may see different parts', async () => {
  // Were they shared, there would be no second request to wait for.
  gather(2);
  const allowed = await headersOf({ scope: 'email' });
  const other = await headersOf({ scope: 'email other' });
  const asked = [allowed, other, {}, {}, allowed, await headersOf({})].map((headers) =>
    network.ask(QUERY, {}, { headers }),
  );
  const answers = await Promise.all(asked);
  expect(answers.map(({ data }) => data.users[0].email)).toEqual([
    '1@example.org',
    '1@example.org',
    null,
    null,
    '1@example.org',
    null,
  ]);
  expect(answers.map((answer) => refusedPaths(answer).length)).toEqual([0, 0, 2, 2, 0, 2]);
});
