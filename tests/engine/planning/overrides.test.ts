import { federated } from '../harness/federated';
import type { GatewayOptions } from '../harness/gateway';
import { type Network, startNetwork } from '../harness/network';

const subgraphs = {
  old: {
    sdl: federated(`
      type Query { user: User }
      type User @key(fields: "id") { id: ID!, name: String, bio: String, city: String }
    `),
    resolvers: {
      Query: { user: () => ({ id: '1', name: 'old', bio: 'old', city: 'old' }) },
      User: { __resolveReference: ({ id }: any) => ({ id, name: 'old', bio: 'old', city: 'old' }) },
    },
  },
  fresh: {
    sdl: federated(`
      type User @key(fields: "id") {
        id: ID!
        name: String @override(from: "old")
        bio: String @override(from: "old", label: "bio-moves")
        city: String @override(from: "old", label: "percent(0)")
      }
    `),
    resolvers: {
      User: { __resolveReference: ({ id }: any) => ({ id, name: 'fresh', bio: 'fresh', city: 'fresh' }) },
    },
  },
};

describe('@override', () => {
  let network: Network | undefined;
  const start = async (options: GatewayOptions = {}) => {
    network = await startNetwork(subgraphs, options);
    return network;
  };
  afterEach(() => network?.stop());

  test('takes a field from its former subgraph', async () => {
    const { data } = await (await start()).ask('{ user { name } }');
    expect(data).toEqual({ user: { name: 'fresh' } });
  });

  test('with a label waits for the label', async () => {
    const { data } = await (await start()).ask('{ user { bio city } }');
    expect(data).toEqual({ user: { bio: 'old', city: 'old' } });
  });

  test('with a label that is on takes the field', async () => {
    const { data } = await (await start({ overrideLabels: ['bio-moves'] })).ask('{ user { bio city } }');
    expect(data).toEqual({ user: { bio: 'fresh', city: 'old' } });
  });
});

test('@override by 100 percent takes the field, by some of them one of both', async () => {
  const of = (percent: number) => subgraphs.fresh.sdl.replace('percent(0)', `percent(${percent})`);
  for (const [percent, expected] of [
    [100, ['fresh']],
    [50, ['fresh', 'old']],
  ] as const) {
    const network = await startNetwork({
      old: subgraphs.old,
      fresh: { ...subgraphs.fresh, sdl: of(percent) },
    });
    try {
      const seen = new Set<string>();
      for (let i = 0; i < 40; i++) seen.add((await network.ask('{ user { city } }')).data.user.city);
      expect([...seen].sort()).toEqual(expected);
    } finally {
      await network.stop();
    }
  }
});
