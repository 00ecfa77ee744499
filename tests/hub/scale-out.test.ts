import {
  ApolloGateway,
  type GraphQLDataSourceProcessOptions,
  RemoteGraphQLDataSource,
} from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createGateway } from '../../gateway/gateway';
import { gatewayDefaults } from '../../gateway/settings/config';
import { Lifecycle } from '../../platform/process/lifecycle';
import { emittedSchema } from '../network/jest/emitted-schema';
import { type GraphqlAnswer, postGraphql } from '../network/post-graphql';
import { serviceSettings } from '../network/service-settings';
import { startTestHub, type TestHub } from '../network/test-hub';
import { authorization } from '../network/tokens';

const QUERIES: Readonly<Record<string, string>> = {
  'a page over all districts, joined with the registry': `{
    candidates(first: 7, orderBy: APPROVED_ON) {
      edges { cursor node { id kind languages district { code name } vacancies { id status } } }
      pageInfo { hasNextPage endCursor }
      totalCount
      missingDistricts { code }
    }
  }`,
  'the districts with their pools': '{ districts { name region pool { approved openVacancies } } }',
  'a sum over some districts': '{ poolSummary(districts: ["farsta", "bromma"]) { registered approved } }',
  'a page in the form of nodes':
    '{ vacancies(first: 5) { nodes { startsOn candidate { id district { name } } } } }',
  'an unknown candidate': '{ candidate(id: "farsta:00000000-0000-4000-8000-000000000000") { kind } }',
};

const lifecycle = new Lifecycle();
let hub: TestHub;
const routers = new Map<string, string>();

beforeAll(async () => {
  hub = await startTestHub({
    districts: ['farsta', 'bromma', 'sodermalm'],
    demonstration: true,
    gateway: { shardEndpoint: 'clients' },
  });
  lifecycle.onRelease(() => hub.stop());
  const { 'supergraph.graphql': sdl } = await emittedSchema();
  const subgraphUrls = { ...hub.subgraphUrls, district: `${hub.url}/shards/district` };
  routers.set('our gateway without shards', await startPlainGateway(sdl!, subgraphUrls));
  routers.set('Apollo Gateway', await startApolloGateway(sdl!, subgraphUrls));
});

afterAll(() => lifecycle.release());

type Urls = Readonly<Record<string, string>>;

async function startPlainGateway(sdl: string, subgraphUrls: Urls): Promise<string> {
  const { tokens } = serviceSettings('');
  const config = {
    ...gatewayDefaults,
    supergraph: { sdl },
    subgraphUrls,
    tokens,
    logLevel: 'silent' as const,
  };
  const gateway = await createGateway(config);
  lifecycle.onRelease(() => gateway.stop());
  return (await gateway.start()).url;
}

class ForwardingSource extends RemoteGraphQLDataSource {
  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions) {
    request.http?.headers.set('authorization', context['authorization']);
  }
}

async function startApolloGateway(sdl: string, urls: Urls): Promise<string> {
  const gateway = new ApolloGateway({
    supergraphSdl: withoutSecurityPurpose(sdl),
    buildService: ({ name }) => new ForwardingSource({ url: urls[name] }),
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization ?? '' }),
  });
  lifecycle.onRelease(() => server.stop());
  return url.replace(/\/$/, '');
}

/**
 * Apollo Gateway refuses supergraphs of which it cannot enforce what is linked `for: SECURITY`, and it does not know the
 * access directives. The districts enforce theirs themselves, whichever router asks; so does `/shards/district`.
 */
function withoutSecurityPurpose(sdl: string): string {
  return sdl.replaceAll(
    /("https:\/\/specs\.apollo\.dev\/(?:authenticated|requiresScopes|policy)\/v[\d.]+"), for: SECURITY/g,
    '$1',
  );
}

async function askRouter(name: string, query: string): Promise<GraphqlAnswer> {
  return postGraphql(routers.get(name)!, { query, headers: await authorization({ role: 'resursteam' }) });
}

describe.each(['our gateway without shards', 'Apollo Gateway'])('%s in front of /shards/district', (name) => {
  test.each(Object.entries(QUERIES))('answers %s as the hub does', async (_title, query) => {
    const expected = await hub.ask({ query });
    const { data, errors } = await askRouter(name, query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(expected.data);
  });

  test('shows which district is missing', async () => {
    await hub.district('bromma').stop();
    try {
      const query = '{ candidates(first: 3) { nodes { id } totalCount missingDistricts { code reason } } }';
      const { data } = await askRouter(name, query);
      expect(data).toEqual((await hub.ask({ query })).data);
      expect(data.candidates.missingDistricts).toEqual([{ code: 'bromma', reason: 'UNREACHABLE' }]);
    } finally {
      await hub.district('bromma').start();
    }
  });
});
