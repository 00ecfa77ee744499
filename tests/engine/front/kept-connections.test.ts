import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type RunningGateway, startGateway } from '../harness/gateway';
import { type Listener, listen } from '../harness/listen';
import { send } from '../harness/send';

const SDL = federated('type Query { hello: String } type Mutation { greet: String }');

describe('a kept connection that ends as a request is sent on it', () => {
  let listener: Listener;
  let gateway: RunningGateway;
  let received = 0;
  let dropped = 0;

  beforeAll(async () => {
    listener = await listen((request, response) => {
      request.resume();
      request.once('end', () => {
        received += 1;
        if (received <= dropped) request.socket.destroy();
        else response.end('{"data":{"hello":"hi","greet":"hi"}}');
      });
    });
    gateway = await startGateway(compose([{ name: 'a', url: listener.url, sdl: SDL }]).supergraphSdl);
  });
  beforeEach(async () => {
    dropped = 0;
    await send(gateway.url, { query: '{ hello }' });
    received = 0;
  });
  afterAll(async () => {
    await gateway?.stop();
    await listener?.stop();
  });

  test('costs a query nothing', async () => {
    dropped = 1;
    expect(await send(gateway.url, { query: '{ hello }' })).toEqual({ status: 200, data: { hello: 'hi' } });
    expect(received).toBe(2);
  });

  test('is told of a query when the next one ends too', async () => {
    dropped = 2;
    const { errors } = await send(gateway.url, { query: '{ hello }' });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNREACHABLE' } }]);
    expect(received).toBe(2);
  });

  test('is told of a mutation, which may have run and is not sent again', async () => {
    dropped = 1;
    const { data, errors } = await send(gateway.url, { query: 'mutation { greet }' });
    expect(data).toEqual({ greet: null });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNREACHABLE' } }]);
    expect(received).toBe(1);
  });
});
