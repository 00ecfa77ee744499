import { enterPool, openRequest } from '../../network/brokering-life';
import { EventStreamClient } from '../../network/event-stream-client';
import { postGraphql } from '../../network/post-graphql';
import { SocketClient } from '../../network/socket-client';
import { startTestHub, type TestHub } from '../../network/test-hub';
import { authorization, type TestClaims } from '../../network/tokens';

const WATCH = 'subscription { vacancyOpened { cursor vacancy { id candidate { id kind } } } }';
const COUNT = 'subscription { vacancyOpened(filter: { districts: ["farsta"] }) { cursor } }';
const broker = (sub: string): TestClaims => ({ role: 'resursteam', sub });

/** One subscriber, by the candidates of whom it has heard. */
interface Listener {
  next(): Promise<string>;
  close(): void;
}

async function overSocket(url: string, token: string): Promise<Listener> {
  const socket = await SocketClient.connect(url, { authorization: token });
  socket.subscribe('1', WATCH);
  let heard = 0;
  return {
    next: async () => {
      heard += 1;
      return (await socket.nextCount('1', heard))[heard - 1].data.vacancyOpened.vacancy.candidate.id;
    },
    close: () => socket.close(),
  };
}

async function overEventStream(url: string, token: string): Promise<Listener> {
  const stream = await EventStreamClient.post(url, { authorization: token }, { query: WATCH });
  return {
    next: async () => (await stream.next()).data.data.vacancyOpened.vacancy.candidate.id,
    close: () => stream.close(),
  };
}

describe('of those who get the same at the same time each is recorded', () => {
  let hub: TestHub;

  beforeAll(async () => {
    hub = await startTestHub({ districts: ['farsta', 'bromma'] });
  });
  afterAll(() => hub.stop());

  const logOf = async (district: string, actor: string, field = 'accessLog') => {
    const { data, errors } = await hub.ask(
      {
        query: `query ($district: ID!, $actor: String!) {
          ${field}(district: $district, filter: { actor: $actor }) { nodes { subject purpose requestId } }
        }`,
        variables: { district, actor },
      },
      { role: 'admin', district },
    );
    expect(errors).toBeUndefined();
    return data[field].nodes as { subject: string; purpose: string; requestId: string }[];
  };

  test('as a subscriber, over sockets and event streams', async () => {
    const names = ['broker-a', 'broker-b', 'broker-c', 'broker-d'];
    const listeners = await Promise.all(
      names.map(async (name, index) => {
        const { authorization: token } = await authorization(broker(name));
        return index < 2 ? overSocket(hub.url, token) : overEventStream(hub.url, token);
      }),
    );
    // Whoever is not there yet misses an opening.
    let haveBegun = false;
    const begun = Promise.all(listeners.map((listener) => listener.next())).then(() => {
      haveBegun = true;
    });
    while (!haveBegun) await enterPool(hub.ask, 'bromma');
    await begun;
    const { candidate } = await enterPool(hub.ask, 'farsta');
    for (const listener of listeners) while ((await listener.next()) !== candidate);
    for (const name of names) {
      const ofCandidate = (await logOf('farsta', name)).filter(({ subject }) => subject === candidate);
      expect(ofCandidate).toMatchObject([{ purpose: 'WATCH' }]);
    }
    for (const listener of listeners) listener.close();
  });

  test('as a subscriber who selects nothing of the person', async () => {
    const names = ['räknar-a', 'räknar-b'];
    const streams = await Promise.all(
      names.map(async (name) =>
        EventStreamClient.post(hub.url, await authorization(broker(name)), {
          query: COUNT,
          extensions: { position: true },
        }),
      ),
    );
    for (const stream of streams) await stream.next();
    const { candidate } = await enterPool(hub.ask, 'farsta');
    for (const [index, stream] of streams.entries()) {
      expect((await stream.next()).data.data).toEqual({ vacancyOpened: { cursor: expect.any(String) } });
      expect(await logOf('farsta', names[index]!)).toMatchObject([{ subject: candidate, purpose: 'WATCH' }]);
      stream.close();
    }
  });

  test('as a reader of a query that is under way, each request by itself', async () => {
    const { request, decision } = await openRequest(hub.ask, 'farsta');
    const query = 'query ($id: ID!) { placementRequest(id: $id) { id needs { kind } } }';
    const names = ['samtidig-a', 'samtidig-b'];
    const tokens = await Promise.all(names.map((name) => authorization(broker(name))));
    const read = (headers: Record<string, string>) =>
      postGraphql(hub.url, { query, variables: { id: request }, headers });
    // A text is prepared by its first request; from the second on equal ones could share an answer.
    await read(await authorization(broker('först')));
    await Promise.all(Array.from({ length: 12 }, (_, index) => read(tokens[index % 2]!)));
    for (const name of names) {
      const entries = await logOf('farsta', name, 'brokeringAccessLog');
      expect(entries.map(({ subject }) => subject)).toEqual(Array(6).fill(decision));
      expect(new Set(entries.map(({ requestId }) => requestId)).size).toBe(6);
    }
  });
});
