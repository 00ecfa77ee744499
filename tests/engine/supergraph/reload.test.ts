import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGateway, type Gateway } from '../../../gateway/gateway';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { HubProcess } from '../../network/processes/hub-process';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { type GatewayProcess, startGatewayProcess } from '../harness/gateway-process';
import { send } from '../harness/send';
import { type RunningSubgraph, startSubgraph } from '../harness/subgraph';

const SDL = federated(
  'type Query { version: String, slow: String, user: User } type User @key(fields: "id") { id: ID!, name: String }',
);

let first: RunningSubgraph;
let second: RunningSubgraph;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reload-'));
  const resolvers = (version: string) => ({
    Query: { version: () => version, slow: () => version, user: () => ({ id: '1', name: version }) },
  });
  first = await startSubgraph('first', { sdl: SDL, resolvers: resolvers('first') });
  const extended = SDL.replace('version: String', 'version: String, extra: Int');
  second = await startSubgraph('second', { sdl: extended, resolvers: resolvers('second') });
});
afterAll(async () => {
  await Promise.all([first?.stop(), second?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

const supergraphOf = (subgraph: RunningSubgraph) => compose([subgraph]).supergraphSdl;

describe('a new supergraph', () => {
  let gateway: Gateway;
  let url: string;

  beforeEach(async () => {
    gateway = await createGateway({
      ...gatewayDefaults,
      logLevel: 'silent',
      supergraph: { sdl: supergraphOf(first) },
    });
    url = new URL('/graphql', (await gateway.start()).url).href;
  });
  afterEach(() => gateway.stop());

  test('takes over for new requests while those under way end under the old one', async () => {
    let release = () => {};
    const reached = new Promise<void>((resolve) => {
      first.intercept(async ({ query }) => {
        if (query.includes('slow')) {
          resolve();
          await new Promise<void>((go) => {
            release = go;
          });
        }
        return false;
      });
    });
    const underWay = send(url, { query: '{ slow }' });
    await reached;
    gateway.reload(supergraphOf(second));
    expect((await send(url, { query: '{ version extra }' })).data).toEqual({
      version: 'second',
      extra: null,
    });
    release();
    expect((await underWay).data).toEqual({ slow: 'first' });
    first.intercept(undefined);
  });

  test.each([
    ['no GraphQL', 'type Query {'],
    ['no supergraph', 'type Query { n: Int }'],
    ['nothing', ''],
  ])('that is %s is refused and the old one stays', async (_title, sdl) => {
    expect(() => gateway.reload(sdl)).toThrow();
    expect((await send(url, { query: '{ version }' })).data).toEqual({ version: 'first' });
  });

  test('answers operations that were in use before, and refuses what it no longer has', async () => {
    for (let i = 0; i < 3; i++)
      expect((await send(url, { query: '{ version user { name } }' })).data.version).toBe('first');
    gateway.reload(supergraphOf(second));
    expect((await send(url, { query: '{ version user { name } }' })).data).toEqual({
      version: 'second',
      user: { name: 'second' },
    });
    expect((await send(url, { query: '{ extra }' })).status).toBe(200);
    gateway.reload(supergraphOf(first));
    for (let i = 0; i < 2; i++) expect((await send(url, { query: '{ extra }' })).status).toBe(400);
  });

  test('drops no request while it is swapped again and again', async () => {
    let swapping = true;
    const swap = async () => {
      for (let i = 0; i < 40; i++) {
        gateway.reload(supergraphOf(i % 2 === 0 ? second : first));
        await new Promise(setImmediate);
      }
      swapping = false;
    };
    const ask = async () => {
      const seen: unknown[] = [];
      while (swapping) {
        const { data, errors } = await send(url, { query: '{ version user { name } }' });
        if (errors !== undefined || data.version !== data.user.name) seen.push({ data, errors });
      }
      return seen;
    };
    const [, ...failures] = await Promise.all([swap(), ask(), ask(), ask()]);
    expect(failures.flat()).toEqual([]);
  });
});

describe('the supergraph file', () => {
  let gateway: GatewayProcess;
  let path: string;

  beforeAll(async () => {
    path = join(folder, 'watched.graphql');
    writeFileSync(path, supergraphOf(first));
    gateway = await startGatewayProcess(path, { LOG_LEVEL: 'info' });
  });
  afterAll(() => gateway?.stop());

  test('is followed: a good version takes over, a broken one is told of and refused', async () => {
    await replaceBy('type Query {');
    await gateway.process.printed(/new supergraph is refused/);
    expect((await send(gateway.url, { query: '{ version }' })).data).toEqual({ version: 'first' });
    await replaceBy(supergraphOf(second));
    await gateway.process.printed(/supergraph was reloaded/);
    expect((await send(gateway.url, { query: '{ version extra }' })).data).toEqual({
      version: 'second',
      extra: null,
    });
  });

  async function replaceBy(sdl: string): Promise<void> {
    writeFileSync(`${path}.new`, sdl);
    renameSync(`${path}.new`, path);
  }
});

test('1 000 swaps leave no more in memory than a few did', async () => {
  const paths = [first, second].map((subgraph) => {
    const path = join(folder, `${subgraph.name}.graphql`);
    writeFileSync(path, supergraphOf(subgraph));
    return path;
  });
  const child = HubProcess.spawn(
    'tests/engine/harness/swap-many-times.ts',
    { NODE_OPTIONS: '--expose-gc' },
    paths,
  );
  const [, early, late] = await child.printed(/heap after 100 swaps (\d+), after 1000 (\d+)/);
  expect(await child.exited()).toBe(0);
  expect(Number(late)).toBeLessThan(Number(early) + 8 * 1024 * 1024);
}, 120_000);
