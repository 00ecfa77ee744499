import { DEFAULT_SHARD_TERMS, type ShardTerms } from '../../../engine/shard/shard';
import { gatewayDefaults } from '../../../gateway/settings/config';
import { SHARD_TERMS } from '../../../gateway/supergraph/shard-terms';
import type { DistrictEntry } from '../../../schema/district-registry';
import { startGateway } from '../../engine/harness/gateway';
import { postJson } from '../../network/post-json';
import { gatewayKey } from '../../network/tokens';
import { until } from '../../network/until';
import { CODES, RETIRED } from './branch';
import { ReferenceShards } from './reference-shards';
import { runConformance } from './run-conformance';

/** Another gateway, already told where the reference shards will be; this project's own when there is none. */
const { SHARDING_ENDPOINT, SHARDING_TERMS, SHARDING_PORT = '4999' } = process.env;

const terms: ShardTerms = SHARDING_ENDPOINT === undefined ? SHARD_TERMS : foreignTerms();
const stops: (() => Promise<void>)[] = [];

function foreignTerms(): ShardTerms {
  return { ...DEFAULT_SHARD_TERMS, ...(JSON.parse(SHARDING_TERMS ?? '{}') as Partial<ShardTerms>) };
}

afterAll(async () => {
  for (const stop of stops.reverse()) await stop();
});

runConformance(terms, async () => {
  const shards = new ReferenceShards(terms);
  await shards.start(SHARDING_ENDPOINT === undefined ? 0 : Number(SHARDING_PORT));
  stops.push(() => shards.stop());
  const url = SHARDING_ENDPOINT ?? (await startOwn(shards));
  const isReady = () =>
    postJson(url, '{"query":"{__typename}"}').then(
      ({ ok }) => ok,
      () => false,
    );
  await until(isReady, (ready) => ready);
  return { endpoint: { url, terms }, shards };
});

async function startOwn(shards: ReferenceShards): Promise<string> {
  const entries = CODES.map(
    (code): DistrictEntry => ({
      code,
      name: code,
      region: '',
      validFrom: '2007-01-01',
      validTo: null,
      successor: null,
      urls: {},
    }),
  );
  const gateway = await startGateway(shards.supergraph, {
    shards: {
      districts: entries,
      urls: Object.fromEntries(CODES.map((code) => [code, `${shards.base}/${code}`])),
      resolve: (code) =>
        entries.find((entry) => entry.code === (code === RETIRED.code ? RETIRED.successor : code)),
    },
    sealKey: gatewayKey(),
    subscriptions: { ...gatewayDefaults.subscriptions, retryMinMs: 20, retryMaxMs: 100 },
  });
  stops.push(() => gateway.stop());
  return gateway.url;
}
