import type { Random } from '../random';
import type { Computed, Entity, Universe, World } from '../universe';

const catalog = `
  type Query {
    media(kinds: [Kind!]): [Media!]!
    medium(id: ID!): Media
    book(id: ID!): Book
    shelf: [Item]
    picks(first: Int): [Pick!]
  }
  enum Kind { BOOK FILM SONG }
  interface Item { id: ID!, title: String }
  interface Media implements Item @key(fields: "id") {
    id: ID!
    title: String
    cover: Image
    creator: Person
    sequels: [Media]
    related: [Pick]
  }
  type Book implements Media & Item @key(fields: "id") {
    id: ID!, title: String, cover: Image, creator: Person, sequels: [Media], related: [Pick], pages: Int!, isbn: String
  }
  type Film implements Media & Item @key(fields: "id") {
    id: ID!, title: String, cover: Image, creator: Person, sequels: [Media], related: [Pick], minutes: Int, sound: Song
  }
  type Song implements Media & Item @key(fields: "id") {
    id: ID!, title: String, cover: Image, creator: Person, sequels: [Media], related: [Pick], beats: Int
  }
  type Poster implements Item { id: ID!, title: String, size: Int! }
  interface Image { url: String! }
  type Photo implements Image { url: String!, by: Person }
  type Drawing implements Image { url: String!, ink: String }
  union Pick = Book | Film | Poster | Person
  type Person @key(fields: "id") { id: ID!, works: [Media!] }
`;

const ratings = `
  type Query { best: Media, ranked(atLeast: Int = 2): [Media!]! }
  type Media @key(fields: "id") @interfaceObject {
    id: ID!
    rating: Int
    voters: [Person!]!
    score(times: Int! = 1): Int!
  }
  type Person @key(fields: "id") { id: ID!, votes: Int }
`;

const people = `
  type Query { people: [Person!]!, agents: [Agent] , feed: [Post!]! }
  type Person implements Agent @key(fields: "id") { id: ID!, name: String, contact: Contact, boss: Agent }
  type Company implements Agent @key(fields: "id") { id: ID!, name: String, staff: [Person!], contact: Contact, boss: Agent }
  interface Agent { id: ID!, name: String, contact: Contact, boss: Agent }
  union Contact = Phone | Mail
  type Phone { number: String! }
  type Mail { address: String, number: String! }
  union Post = Book | Film | Note
  type Note { text: String, about: Post }
  type Book @key(fields: "id") { id: ID! , publisher: Agent }
  type Film @key(fields: "id") { id: ID! , studio: Company! }
`;

const stock = `
  type Query { onSale: [Sellable!]!, wish: Wish }
  interface Sellable { id: ID!, price: Int }
  type Book implements Sellable @key(fields: "id") {
    id: ID!, price: Int, isbn: String @external, pages: Int! @external, barcode: String @requires(fields: "isbn pages")
  }
  type Song implements Sellable @key(fields: "id") {
    id: ID!, price: Int, cover: Image @external, thumb: String @requires(fields: "cover { url ... on Photo { by { id } } ... on Drawing { ink } }")
  }
  type Film @key(fields: "id") { id: ID!, title: String @external, tickets: Int }
  interface Image { url: String! }
  type Photo implements Image { url: String! @external, by: Person @external }
  type Drawing implements Image { url: String! @external, ink: String @external }
  type Person @key(fields: "id") { id: ID!, name: String @external }
  type Wish { items: [Wanted] @provides(fields: "... on Film { title } ... on Person { name }") }
  union Wanted = Book | Film | Person
`;

function makeWorld(random: Random): World {
  const companies = Array.from(
    { length: 2 },
    (_, at): Entity => ({
      __typename: 'Company',
      id: `c${at}`,
      name: random.maybe(`company ${at}`),
      contact: makeContact(random),
    }),
  );
  const people = Array.from(
    { length: 3 },
    (_, at): Entity => ({
      __typename: 'Person',
      id: `n${at}`,
      name: random.maybe(`person ${at}`),
      contact: makeContact(random),
    }),
  );
  const agents = [...companies, ...people];
  for (const agent of agents) agent.boss = random.maybe(random.pick(agents), 0.5);
  for (const company of companies) company.staff = random.maybe(random.some(people, 0, 3));
  const media = Array.from({ length: random.integer(1, 6) }, (_, at) =>
    makeMedium(at, random, people, companies),
  );
  const posters = Array.from(
    { length: 2 },
    (_, at): Entity => ({
      __typename: 'Poster',
      id: `m${at}`,
      title: random.maybe(`poster ${at}`),
      size: random.integer(1, 9),
    }),
  );
  const songs = media.filter(({ __typename }) => __typename === 'Song');
  const films = media.filter(({ __typename }) => __typename === 'Film');
  const books = media.filter(({ __typename }) => __typename === 'Book');
  const picks = [...books, ...films, ...posters, ...people];
  for (const medium of media) {
    medium.sequels = random.maybe(random.some([...media, null], 0, 3));
    medium.related = random.maybe(random.some([...picks, null], 0, 3));
    medium.sound = songs.length > 0 ? random.maybe(random.pick(songs)) : null;
  }
  for (const person of people) {
    person.works = media.filter(({ creator }) => creator === person);
    person.votes = random.maybe(random.integer(0, 9));
  }
  const notes: Entity[] = [];
  for (let at = 0; at < 3; at++) {
    const posts = [...books, ...films, ...notes];
    const about = posts.length > 0 ? random.maybe(random.pick(posts)) : null;
    notes.push({ __typename: 'Note', text: random.maybe(`note ${at}`), about });
  }
  return {
    Book: books,
    Film: films,
    Song: songs,
    Media: media,
    Person: people,
    Company: companies,
    Agent: agents,
    Poster: posters,
    Note: notes,
    Item: random.some([...media, ...posters, null as unknown as Entity], 0, 5),
    Pick: random.some(picks, 0, 4),
    Post: random.some([...books, ...films, ...notes], 0, 4),
    Sellable: random.some([...books, ...songs], 0, 4),
    Wanted: random.some([...books, ...films, ...people, null as unknown as Entity], 0, 4),
  };
}

function makeContact(random: Random): Entity | null {
  return random.pick([
    null,
    { __typename: 'Phone', number: `08-${random.integer(1, 9)}` },
    { __typename: 'Mail', address: random.maybe('a@example.se'), number: 'none' },
  ]);
}

function makeMedium(
  at: number,
  random: Random,
  people: readonly Entity[],
  companies: readonly Entity[],
): Entity {
  return {
    __typename: random.pick(['Book', 'Film', 'Song']),
    id: `m${at}`,
    title: random.maybe(`title ${random.integer(0, 3)}`),
    cover: random.maybe(makeImage(random, people)),
    creator: random.maybe(random.pick(people)),
    pages: random.integer(10, 99),
    isbn: random.maybe(`isbn ${at}`),
    minutes: random.maybe(random.integer(60, 180)),
    beats: random.maybe(random.integer(60, 180)),
    rating: random.maybe(random.integer(1, 5)),
    stars: random.integer(1, 5),
    voters: random.some(people, 0, 3),
    publisher: random.maybe(random.pick([...companies, ...people])),
    studio: random.pick(companies),
    price: random.maybe(random.integer(1, 99)),
    tickets: random.maybe(random.integer(0, 9)),
  };
}

function makeImage(random: Random, people: readonly Entity[]): Entity {
  return random.pick<() => Entity>([
    () => ({ __typename: 'Photo', url: `/p${random.integer(1, 9)}`, by: random.maybe(random.pick(people)) }),
    () => ({ __typename: 'Drawing', url: `/d${random.integer(1, 9)}`, ink: random.maybe('blue') }),
  ])();
}

/** The same rule for the interface object and for every type that implements the interface. */
function forMedia(field: string, rule: Computed): Record<string, Computed> {
  return Object.fromEntries(['Media', 'Book', 'Film', 'Song'].map((type) => [`${type}.${field}`, rule]));
}

const KINDS: Record<string, string> = { BOOK: 'Book', FILM: 'Film', SONG: 'Song' };

/** Interfaces, an interface object, unions with members in several subgraphs, `@requires` with fragments, `@provides` on unions. */
export const media: Universe = {
  name: 'media',
  subgraphs: { catalog, ratings, people, stock },
  makeWorld,
  unionsInPlaceOnly: true,
  roots: {
    Query: {
      media: ({ Media }, { kinds }) =>
        Media!.filter(
          ({ __typename }) => kinds == null || kinds.some((kind: string) => KINDS[kind] === __typename),
        ),
      medium: ({ Media }, { id }) => Media!.find((medium) => medium.id === id),
      book: ({ Book }, { id }) => Book!.find((book) => book.id === id),
      shelf: ({ Item }) => Item,
      picks: ({ Pick }, { first }) => Pick!.slice(0, first ?? undefined),
      best: ({ Media }) => Media![0],
      ranked: ({ Media }, { atLeast }) => Media!.filter(({ stars }) => stars >= (atLeast ?? 0)),
      people: ({ Person }) => Person,
      agents: ({ Agent }) => Agent,
      feed: ({ Post }) => Post,
      onSale: ({ Sellable }) => Sellable,
      wish: ({ Wanted }) => ({ __typename: 'Wish', items: Wanted }),
    },
  },
  computed: {
    ...forMedia('score', (_read, { times }, { stars }) => stars * times),
    'Book.barcode': (read) => `${read('isbn')}/${read('pages')}`,
    'Song.thumb': (read) => {
      const cover = read('cover');
      return cover === null
        ? null
        : `${cover.url} ${cover.__typename === 'Photo' ? cover.by?.id : cover.ink}`;
    },
  },
  values: { id: ['m0', 'm1', 'm2', 'm3', 'nobody'] },
  // Not those of the interface object: it answers them, or fails, before the object's type is known.
  fragile: [
    ...['Book', 'Film', 'Song'].flatMap((type) =>
      ['creator', 'sequels', 'related'].map((field) => `${type}.${field}`),
    ),
    'Book.price',
    'Film.minutes',
    'Film.sound',
    'Film.studio',
    'Film.tickets',
    'Book.publisher',
    'Poster.size',
    'Company.name',
    'Company.staff',
    'Person.contact',
    'Person.boss',
    'Person.works',
    'Person.votes',
    'Note.text',
  ],
};
