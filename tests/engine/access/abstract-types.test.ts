import {
  type ProtectedNetwork,
  protectedSdl,
  refusedPaths,
  startProtectedNetwork,
} from './protected-network';

const POSTS = {
  posts: {
    sdl: protectedSdl(`
      type Query { posts: [Post!] entries: [Entry!] media: [Media!] }
      interface Post { id: ID! author: String }
      type Public implements Post { id: ID! author: String text: String }
      type Private implements Post { id: ID! author: String @requiresScopes(scopes: [["author"]]) note: String }
      interface Entry { id: ID! }
      type Open implements Entry { id: ID! text: String }
      type Closed implements Entry @requiresScopes(scopes: [["closed"]]) { id: ID! text: String }
      union Media = Open | Closed
    `),
    resolvers: {
      Query: {
        posts: () => [
          { __typename: 'Public', id: '1', author: 'Ann', text: 'hello' },
          { __typename: 'Private', id: '2', author: 'Bo', note: 'psst' },
        ],
        entries: () => entries(),
        media: () => entries(),
      },
    },
  },
};

function entries() {
  return [
    { __typename: 'Open', id: '1', text: 'open' },
    { __typename: 'Closed', id: '2', text: 'closed' },
  ];
}

/** As a composer leaves it that does not hand the rules of implementations on to their interface. */
function withoutRulesOfInterfaces(supergraph: string): string {
  return supergraph.replaceAll(/(interface \w+[^{]*\{[^}]*\})/g, (text) =>
    text.replaceAll(/ @requiresScopes\(scopes: \[\[".*?"\]\]\)/g, ''),
  );
}

describe.each([
  ['that composition has handed on', (supergraph: string) => supergraph],
  ['of the implementations alone', withoutRulesOfInterfaces],
])('rules of abstract types, %s', (name, change) => {
  let network: ProtectedNetwork<keyof typeof POSTS>;
  const isHandedOn = name === 'that composition has handed on';

  beforeAll(async () => {
    network = await startProtectedNetwork(POSTS, { change });
  });
  beforeEach(() => network.forget());
  afterAll(() => network?.stop());

  it('a field through the interface asks for what every implementation asks for', async () => {
    const answer = await network.askAs(null, '{ posts { id author } }');
    expect(answer.data.posts).toEqual([
      { id: '1', author: null },
      { id: '2', author: null },
    ]);
    expect(refusedPaths(answer)).toEqual(['posts.0.author', 'posts.1.author']);
    const allowed = await network.askAs({ scope: 'author' }, '{ posts { author } }');
    expect(allowed.data.posts).toEqual([{ author: 'Ann' }, { author: 'Bo' }]);
  });

  it('type conditions ask for what their type asks for', async () => {
    const query = '{ posts { id ... on Public { author } ... on Private { author note } } }';
    const answer = await network.askAs(null, query);
    expect(answer.data.posts).toEqual([
      { id: '1', author: 'Ann' },
      { id: '2', author: null, note: 'psst' },
    ]);
    expect(refusedPaths(answer)).toEqual(['posts.1.author']);
  });

  it('an interface with a protected implementation is refused where fields are selected on it', async () => {
    const answer = await network.askAs(null, '{ entries { id } posts { id } }');
    expect(answer.data).toMatchObject({ entries: null, posts: [{ id: '1' }, { id: '2' }] });
    expect(refusedPaths(answer)).toEqual(['entries']);
    const allowed = await network.askAs({ scope: 'closed' }, '{ entries { id } }');
    expect(allowed.data.entries).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it('fragments on the types that the caller may see are answered', async () => {
    const answer = await network.askAs(
      null,
      '{ entries { __typename ... on Open { text } ... on Closed { closed: text } } }',
    );
    if (isHandedOn) {
      expect(answer.data).toEqual({ entries: null });
      return;
    }
    expect(answer.data.entries[0]).toEqual({ __typename: 'Open', text: 'open' });
    expect(refusedPaths(answer)).toEqual(['entries.1.closed']);
    expect(network.subgraphs.posts.seen[0]!.query).not.toContain('Closed');
  });

  it('members of a union are refused one by one', async () => {
    const query = '{ media { __typename ... on Open { text } ... on Closed { closed: text } } }';
    const answer = await network.askAs(null, query);
    expect(answer.data.media).toEqual([
      { __typename: 'Open', text: 'open' },
      { __typename: 'Closed', closed: null },
    ]);
    expect(refusedPaths(answer)).toEqual(['media.1.closed']);
    expect(JSON.stringify(network.subgraphs.posts.seen)).not.toContain('Closed');
  });

  it('a field that is refused through the interface and seen on its type is shown there', async () => {
    const answer = await network.askAs(null, '{ posts { author ... on Public { author } } }');
    expect(answer.data.posts).toEqual([{ author: 'Ann' }, { author: null }]);
    expect(refusedPaths(answer)).toEqual(['posts.1.author']);
  });
});
