import { districtSchema, type Row, withoutKeys } from './shard-schema';
import { ask, plain, ShardServers } from './shard-servers';

const CODES = Array.from({ length: 290 }, (_, index) => `s${index}`);
const servers = new ShardServers();
/** With how many rows at most a page of 20 is asked for. */
const FORMS = {
  'by their keys': { schema: districtSchema(), most: 20 },
  'in one round or more': { schema: districtSchema(withoutKeys), most: 60 },
};

beforeAll(() => servers.start([...CODES, 'union']));
afterAll(() => servers.stop());

const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);

/** 2 900 rows; `shardOf` says whose the row of each day is. */
const spread = (shardOf: (index: number) => number) =>
  Array.from({ length: 2_900 }, (_, index): Row => {
    const id = `s${shardOf(index)}:${index}`;
    return {
      id,
      kind: 'KONTAKTPERSON',
      capacity: 1,
      languages: [],
      availableFrom: day(index),
      approvedOn: null,
    };
  });

const SPREADS: [string, (index: number) => number][] = [
  ['evenly', (index) => index % 290],
  ['by chance', (index) => (index * 7919 + ((index * index) % 131)) % 290],
  ['in one shard first', (index) => Math.floor(index / 10)],
];

describe.each(Object.entries(FORMS))(
  'a page of 20 of 290 shards, asked for %s',
  (_form, { schema, most }) => {
    test.each(SPREADS)(`fetches at most ${most} rows, with rows spread %s`, async (_, shardOf) => {
      servers.distribute(spread(shardOf));
      const document =
        'query($after: String) { candidates(first: 20, after: $after) { nodes { id } totalCount pageInfo { endCursor hasNextPage } } }';
      const subgraph = servers.sharded(schema, CODES, 10_000);
      const page = plain(await ask(subgraph, document));
      expect(page).toEqual(plain(await ask(servers.subgraph('union'), document)));
      const served = CODES.reduce((sum, code) => sum + servers.shard(code).rowsServed, 0);
      expect(served).toBeLessThanOrEqual(most);
      const { endCursor } = (page.data!.candidates as { pageInfo: { endCursor: string } }).pageInfo;
      const next = { variables: { after: endCursor } };
      expect(plain(await ask(subgraph, document, next))).toEqual(
        plain(await ask(servers.subgraph('union'), document, next)),
      );
      await subgraph.close();
    });
  },
);
