import { Kind, parse, print, visit } from 'graphql';
import { readSupergraph } from '../../../engine/operation/supergraph';
import { compose } from '../harness/compose';
import { federated } from '../harness/federated';
import { startGateway } from '../harness/gateway';
import { send } from '../harness/send';

const { supergraphSdl } = compose([
  {
    name: 'a',
    url: 'http://127.0.0.1:1/',
    sdl: federated('type Query { user: User } type User @key(fields: "id") { id: ID! f(x: Int): Int }'),
  },
]);

function linking(url: string, more = ''): string {
  return supergraphSdl.replace('schema', `schema @link(url: "${url}"${more})`);
}

const withContextArguments = print(
  visit(parse(supergraphSdl), {
    FieldDefinition: (node) => {
      if (node.name.value !== 'f') return undefined;
      const [definition] = parse(
        'type T { f: Int @join__field(graph: A, contextArguments: [{ context: "a__c", name: "x", type: "Int", selection: "{ id }" }]) }',
      ).definitions;
      return definition?.kind === Kind.OBJECT_TYPE_DEFINITION
        ? { ...node, directives: definition.fields![0]!.directives }
        : undefined;
    },
  }),
);

const REFUSED: [string, string, RegExp][] = [
  ['security', linking('https://example.org/vault/v1.0', ', for: SECURITY'), /vault\/v1\.0.*SECURITY/],
  ['execution', linking('https://example.org/turbo/v2.1', ', for: EXECUTION'), /turbo\/v2\.1.*EXECUTION/],
  ['@fromContext', linking('https://specs.apollo.dev/context/v0.1', ', for: SECURITY'), /context\/v0\.1/],
  ['connectors', linking('https://specs.apollo.dev/connect/v0.2', ', for: EXECUTION'), /connect\/v0\.2/],
  [
    'a later version of rules',
    linking('https://specs.apollo.dev/policy/v0.9', ', for: SECURITY'),
    /policy\/v0\.9/,
  ],
  ['a later join', supergraphSdl.replace(/join\/v0\.\d/, 'join/v0.6'), /join\/v0\.6/],
  ['a join of another kind', supergraphSdl.replace(/join\/v0\.\d/, 'join/v1.0'), /join\/v1\.0/],
  ['a join without version', supergraphSdl.replace(/join\/v0\.\d/, 'join'), /dev\/join/],
  ['a later link', supergraphSdl.replace('link/v1.0', 'link/v2.0'), /link\/v2\.0/],
  ['an argument with @fromContext', withContextArguments, /User\.f .*@fromContext/],
];

describe('a supergraph that needs what is unknown', () => {
  test.each(REFUSED)('for %s is refused by name', (_title, sdl, message) => {
    expect(() => readSupergraph(sdl)).toThrow(message);
  });

  test('is refused at start, and leaves the former one in service at a reload', async () => {
    const [, sdl, message] = REFUSED[0]!;
    await expect(startGateway(sdl)).rejects.toThrow(message);
    const gateway = await startGateway(supergraphSdl);
    expect((await send(gateway.url, { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
    await gateway.stop();
  });
});

test('what is unknown and needed for nothing is ignored', () => {
  expect(() => readSupergraph(linking('https://example.org/notes/v3.0'))).not.toThrow();
});
