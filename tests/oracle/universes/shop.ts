import type { Random } from '../random';
import type { Entity, Universe, World } from '../universe';

const products = `
  type Query {
    products(first: Int = 3, skip: Int! = 0): [Product!]!
    product(id: ID!): Product
    byIds(ids: [ID!]!): [Product]!
    search(filter: ProductFilter = { cheaperThan: 90 }): [Product!]
    brands: [Brand]
  }
  input ProductFilter { cheaperThan: Int = 60, names: [String!], units: [Unit!], and: ProductFilter }
  type Product @key(fields: "id") @key(fields: "sku brand { code }") {
    id: ID!
    sku: String!
    brand: Brand!
    name: String
    weight: Int
    price(currency: Currency! = SEK): Int
    dimensions: Dimensions
    related(first: Int): [Product!]
    matrix: [[Product]]
    slogan: String
    legacy: String
  }
  type Brand @key(fields: "code") { code: ID!, label: String, home: String @shareable, flagship: Product }
  type Dimensions { w: Int, h: Int!, unit: Unit }
  enum Unit { MM CM }
  enum Currency { SEK EUR USD }
`;

const inventory = `
  type Query { lowStock(below: Int! = 5): [Product!]! }
  type Product @key(fields: "sku brand { code }") {
    sku: String!
    brand: Brand!
    weight: Int @external
    price(currency: Currency! = SEK): Int @external
    dimensions: Dimensions @external
    stock: Int!
    shelf: String
    warehouses: [Warehouse!]
    shipping(zone: Int! = 1): Int @requires(fields: "price(currency: EUR) weight dimensions { w h }")
    heavy: Boolean @requires(fields: "weight")
    slogan: String @override(from: "products")
  }
  type Dimensions { w: Int @external, h: Int! @external }
  type Brand @key(fields: "code") { code: ID!, home: String @shareable }
  type Warehouse @key(fields: "id tenant { id region { code } }") { id: ID!, tenant: Tenant!, city: String }
  type Tenant @shareable { id: ID!, region: Region! }
  type Region @shareable { code: ID! }
  enum Currency { SEK EUR USD }
`;

const warehouses = `
  type Query { warehouse(id: ID!): Warehouse }
  type Warehouse @key(fields: "id tenant { id region { code } }") {
    id: ID!
    tenant: Tenant!
    capacity: Int!
    managers: [User!]!
  }
  type Tenant @shareable { id: ID!, region: Region! }
  type Region @shareable { code: ID! }
  type User @key(fields: "email") { email: String! }
`;

const reviews = `
  type Query { reviews(minRating: Int): [Review!]!, topReview: Review }
  type Review @key(fields: "id") {
    id: ID!
    body: String
    rating: Int!
    product: Product!
    author: User @provides(fields: "nick")
    coAuthors: [User]
  }
  type Product @key(fields: "id") {
    id: ID!
    name: String @external
    stock: Int! @external
    shipping(zone: Int! = 1): Int @external
    reviews(first: Int = 2, minRating: Int): [Review!]!
    popularity: Int @requires(fields: "name stock")
    total(quantity: Int! = 2): Int @requires(fields: "shipping(zone: 2)")
  }
  type User @key(fields: "id") { id: ID!, nick: String @external, reviews: [Review!] }
`;

const users = `
  type Query { me: User, users(nicks: [String]): [User!], user(email: String!): User }
  type User @key(fields: "id") @key(fields: "email") {
    id: ID!
    email: String!
    nick: String @shareable
    name: String!
    friend: User
    friends: [User!]!
    favourite: Product
    address: Address
  }
  type Address { street: String, zip: Zip!, country: Country }
  type Country @key(fields: "iso", resolvable: false) { iso: ID! }
  type Product @key(fields: "id", resolvable: false) { id: ID! }
  scalar Zip
`;

const countries = `
  type Query { countries: [Country!]! }
  type Country @key(fields: "iso") { iso: ID!, name: String!, neighbours: [Country] }
  type Product @key(fields: "id") { id: ID!, legacy: String @override(from: "products"), origin: Country }
`;

function makeWorld(random: Random): World {
  const countries: Entity[] = ['SE', 'NO', 'DK'].map((iso) => ({
    __typename: 'Country',
    iso,
    name: `land ${iso}`,
  }));
  for (const country of countries) country.neighbours = random.some(countries, 0, 3);
  const brands: Entity[] = ['acme', 'bolt'].map((code) => ({
    __typename: 'Brand',
    code,
    label: random.maybe(`label ${code}`),
    home: random.maybe(`home ${code}`),
  }));
  const users = Array.from({ length: 3 }, (_, at) => makeUser(at, random, countries));
  const warehouses = Array.from(
    { length: 3 },
    (_, at): Entity => ({
      __typename: 'Warehouse',
      id: `w${at % 2}`,
      tenant: {
        __typename: 'Tenant',
        id: `t${at}`,
        region: { __typename: 'Region', code: random.pick(['n', 's']) },
      },
      city: random.maybe(`city ${at}`),
      capacity: random.integer(1, 9),
      managers: random.some(users, 0, 2),
    }),
  );
  const products = Array.from(
    { length: random.integer(1, 5) },
    (_, at): Entity => ({
      ...makeProduct(at, random),
      brand: brands[at < 3 ? 0 : 1],
      warehouses: random.maybe(random.some(warehouses, 0, 3)),
      origin: random.maybe(random.pick(countries)),
    }),
  );
  const reviews = Array.from(
    { length: random.integer(0, 6) },
    (_, at): Entity => ({
      __typename: 'Review',
      id: `r${at}`,
      body: random.maybe(`body ${at}`),
      stars: random.integer(1, 5),
      product: random.pick(products),
      author: random.maybe(random.pick(users)),
      coAuthors: random.maybe(random.some([...users, null], 0, 3)),
    }),
  );
  for (const review of reviews) review.rating = review.stars;
  for (const product of products) {
    product.related = random.maybe(random.some(products, 0, 3));
    product.matrix = random.maybe([
      random.some([...products, null], 0, 2),
      null,
      random.some(products, 0, 2),
    ]);
    product.allReviews = reviews.filter((review) => review.product === product);
  }
  for (const brand of brands) brand.flagship = random.maybe(random.pick(products));
  for (const user of users) {
    user.friend = random.maybe(random.pick(users));
    user.friends = random.some(users, 0, 2);
    user.favourite = random.maybe(random.pick(products));
    user.reviews = reviews.filter((review) => review.author === user);
  }
  return {
    Country: countries,
    Brand: brands,
    User: users,
    Warehouse: warehouses,
    Product: products,
    Review: reviews,
  };
}

function makeUser(at: number, random: Random, countries: readonly Entity[]): Entity {
  const address = {
    __typename: 'Address',
    street: random.maybe('Storgatan'),
    zip: random.pick([11_122, '111 22', { code: 1 }]),
  };
  return {
    __typename: 'User',
    id: `u${at}`,
    email: `u${at}@example.se`,
    nick: random.maybe(`nick${at}`),
    name: `User ${at}`,
    address: random.maybe({ ...address, country: random.maybe(random.pick(countries)) }),
  };
}

function makeProduct(at: number, random: Random): Entity {
  return {
    __typename: 'Product',
    id: `p${at}`,
    sku: `sku${at % 3}`,
    name: random.maybe(`name ${random.integer(0, 3)}`),
    weight: random.maybe(random.integer(1, 50)),
    cost: random.maybe(random.integer(10, 99)),
    dimensions: random.maybe({
      __typename: 'Dimensions',
      w: random.maybe(random.integer(1, 9)),
      h: random.integer(1, 9),
      unit: random.maybe(random.pick(['MM', 'CM'])),
    }),
    slogan: random.maybe(`slogan ${at}`),
    legacy: random.maybe(`legacy ${at}`),
    stock: random.integer(0, 9),
    shelf: random.maybe(`shelf ${at}`),
  };
}

const RATES: Record<string, number> = { SEK: 1, EUR: 11, USD: 10 };

function price(cost: number | null, currency: string): number | null {
  return cost === null ? null : cost * RATES[currency]!;
}

function shipping(
  euros: number | null,
  weight: number | null,
  box: Entity | null,
  zone: number,
): number | null {
  return euros === null ? null : euros + zone * (weight ?? 1) + (box === null ? 0 : (box.w ?? 1) * box.h);
}

function passes(product: Entity, filter: any): boolean {
  if (filter == null) return true;
  const { cheaperThan, names, units, and } = filter;
  if (cheaperThan != null && !(product.cost < cheaperThan)) return false;
  if (names != null && !names.includes(product.name)) return false;
  if (units != null && !units.includes(product.dimensions?.unit)) return false;
  return passes(product, and);
}

/** Keys (single, compound, nested, several), `@requires` with arguments and chains, `@provides`, `@override`. */
export const shop: Universe = {
  name: 'shop',
  subgraphs: { products, inventory, warehouses, reviews, users, countries },
  makeWorld,
  roots: {
    Query: {
      products: ({ Product }, { first, skip }) =>
        Product!.slice(skip, first === null ? undefined : skip + first),
      product: ({ Product }, { id }) => Product!.find((product) => product.id === id),
      byIds: ({ Product }, { ids }) =>
        ids.map((id: string) => Product!.find((product) => product.id === id) ?? null),
      search: ({ Product }, { filter }) => Product!.filter((product) => passes(product, filter)),
      brands: ({ Brand }) => [...Brand!, null],
      lowStock: ({ Product }, { below }) => Product!.filter(({ stock }) => stock < below),
      warehouse: ({ Warehouse }, { id }) => Warehouse!.find((warehouse) => warehouse.id === id),
      reviews: ({ Review }, { minRating }) => Review!.filter(({ stars }) => stars >= (minRating ?? 0)),
      topReview: ({ Review }) => Review![0],
      me: ({ User }) => User![0],
      users: ({ User }, { nicks }) => User!.filter(({ nick }) => nicks == null || nicks.includes(nick)),
      user: ({ User }, { email }) => User!.find((user) => user.email === email),
      countries: ({ Country }) => Country,
    },
  },
  computed: {
    'Product.price': (_read, { currency }, self) => price(self.cost, currency),
    'Product.related': (_read, { first }, self) =>
      self.related?.slice?.(0, first ?? undefined) ?? self.related,
    'Product.shipping': (read, { zone }) =>
      shipping(read('price', { currency: 'EUR' }), read('weight'), read('dimensions'), zone),
    'Product.heavy': (read) => (read('weight') === null ? null : read('weight') > 20),
    'Product.reviews': (_read, { first, minRating }, self) =>
      self.allReviews.filter(({ stars }: Entity) => stars >= (minRating ?? 0)).slice(0, first ?? undefined),
    'Product.popularity': (read) => (read('name')?.length ?? 0) * 100 + read('stock'),
    'Product.total': (read, { quantity }) => {
      const cost = read('shipping', { zone: 2 });
      return cost === null ? null : cost * quantity;
    },
  },
  values: {
    id: ['p0', 'p1', 'p4', 'w0', 'w1', 'nobody'],
    ids: ['p0', 'p1', 'p2', 'nobody'],
    email: ['u0@example.se', 'u2@example.se', 'x'],
    nicks: ['nick0', 'nick1'],
    names: ['name 0', 'name 1', 'name 2'],
    cheaperThan: [0, 50, 80],
    below: [0, 5, 10],
  },
  fragile: [
    'Product.slogan',
    'Product.legacy',
    'Product.shelf',
    'Product.related',
    'Product.matrix',
    'Product.warehouses',
    'Product.origin',
    'Review.body',
    'Review.rating',
    'Review.author',
    'Review.coAuthors',
    'User.name',
    'User.friend',
    'User.friends',
    'User.favourite',
    'User.address',
    'Warehouse.city',
    'Warehouse.capacity',
    'Warehouse.managers',
    'Country.name',
    'Country.neighbours',
    'Brand.label',
    'Brand.flagship',
  ],
};
