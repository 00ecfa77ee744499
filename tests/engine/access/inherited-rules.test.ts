import { parse, print, visit } from 'graphql';
import {
  type ProtectedNetwork,
  protectedSdl,
  refusedPaths,
  startProtectedNetwork,
} from './protected-network';

const SERVICES = {
  notes: {
    sdl: protectedSdl(`
      type Query { notes: [Note!] public: Public private: Private entries: [Entry!] open: Open }
      interface Note { id: ID! author: String }
      type Public implements Note @key(fields: "id") { id: ID! author: String text: String }
      type Private implements Note @key(fields: "id") {
        id: ID!
        author: String @requiresScopes(scopes: [["author"]])
        text: String
        home: Home
      }
      type Home { street: String @authenticated city: String }
      interface Entry { id: ID! }
      type Open implements Entry @requiresScopes(scopes: [["entry"]]) { id: ID! text: String }
    `),
    resolvers: {
      Query: {
        notes: () => [note('Public'), note('Private')],
        public: () => note('Public'),
        private: () => note('Private'),
        entries: () => [{ __typename: 'Open', id: '1', text: 'open' }],
        open: () => ({ id: '1', text: 'open' }),
      },
      Public: { __resolveReference: () => note('Public') },
      Private: { __resolveReference: () => note('Private') },
    },
  },
  derived: {
    sdl: protectedSdl(`
      type Public @key(fields: "id") { id: ID! author: String @external initials: String @requires(fields: "author") }
      type Private @key(fields: "id") {
        id: ID!
        home: Home @external
        text: String @external
        label: String @requires(fields: "home { street }")
        size: Int @requires(fields: "text home { city }")
      }
      type Home { street: String @external city: String @external }
    `),
    resolvers: {
      Public: { __resolveReference: (given: object) => given, initials: ({ author }: any) => author[0] },
      Private: {
        __resolveReference: (given: object) => given,
        label: ({ home }: any) => `label ${home.street}`,
        size: ({ text }: any) => text.length,
      },
    },
  },
  twice: {
    sdl: protectedSdl(`
      type Private @key(fields: "id") {
        id: ID!
        label: String @external
        title: String @requires(fields: "label")
      }
    `),
    resolvers: {
      Private: { __resolveReference: (given: object) => given, title: ({ label }: any) => `title ${label}` },
    },
  },
};

function note(__typename: string) {
  return { __typename, id: '1', author: 'Ann', text: 'text', home: { street: 'Street 1', city: 'Ort' } };
}

/** As composers leave it that take rules on interfaces: they stand there, and nowhere else. */
function withRulesOnInterfacesAlone(supergraph: string): string {
  return print(
    visit(parse(supergraph), {
      ObjectTypeDefinition: (node) =>
        visit(node, { Directive: ({ name }) => (name.value === 'requiresScopes' ? null : undefined) }),
    }),
  );
}

let network: ProtectedNetwork<keyof typeof SERVICES>;

beforeAll(async () => {
  network = await startProtectedNetwork(SERVICES, {
    unprotectedRequires: true,
    change: withRulesOnInterfacesAlone,
  });
});
beforeEach(() => network.forget());
afterAll(() => network?.stop());

describe('a rule on an interface alone', () => {
  it.each([
    ['{ notes { id author } }', ['notes.0.author', 'notes.1.author']],
    ['{ public { id author } private { id author } }', ['public.author', 'private.author']],
    [
      '{ notes { id ... on Public { author } ... on Private { a: author } } }',
      ['notes.0.author', 'notes.1.a'],
    ],
    ['{ public { id initials } }', ['public.initials']],
    ['{ open { text } entries { ... on Open { text } } }', ['open', 'entries']],
  ])('holds for its types: %s', async (query, paths) => {
    const answer = await network.askAs({ scope: 'other' }, query);
    expect(refusedPaths(answer)).toEqual(paths);
    const seen = network.subgraphs.notes.seen.map((request) => request.query).join();
    expect(seen).not.toMatch(/author|entries/);
    const allowed = await network.askAs({ scope: 'author entry' }, query);
    expect(allowed.errors).toBeUndefined();
    expect(JSON.stringify(allowed.data)).not.toContain('null');
  });
});

describe('a field that requires a protected one', () => {
  it.each(['label', 'title'])('is protected likewise: %s', async (field) => {
    const answer = await network.askAs(null, `{ private { id ${field} size } }`);
    expect(answer.data.private).toEqual({ id: '1', [field]: null, size: 4 });
    expect(refusedPaths(answer)).toEqual([`private.${field}`]);
    const allowed = await network.askAs({ scope: '' }, `{ private { ${field} } }`);
    expect(allowed.data.private[field]).toMatch(/label Street 1$/);
  });
});
