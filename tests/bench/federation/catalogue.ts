/**
 * Data with the sizes of the public gateways benchmark: six users, nine products of which four are reviewed, eleven
 * reviews, every user with the same two reviews, the first user as the author of all. `page` makes disjoint copies.
 */
export interface User {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly birthday: number;
  readonly reviews: Review[];
}

export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly price: number;
  readonly weight: number;
  readonly inStock: boolean;
  readonly shippingEstimate: number | null;
  readonly reviews: Review[];
}

export interface Review {
  readonly id: string;
  readonly body: string;
  readonly product: Product;
  readonly author: User;
}

export interface Page {
  readonly users: readonly User[];
  readonly products: readonly Product[];
  readonly reviews: readonly Review[];
}

const NAMES = ['Astrid Lind', 'Bo Ek', 'Cecilia Alm', 'David Ros', 'Elin Björk', 'Folke Gran'];
const PRODUCTS: readonly (readonly [name: string, price: number, weight: number])[] = [
  ['Table', 899, 100],
  ['Couch', 1299, 1000],
  ['Glass', 15, 20],
  ['Chair', 499, 100],
  ['Radio', 1299, 1000],
  ['Lamp', 6999, 300],
  ['Stove', 3999, 2000],
  ['Fridge', 100000, 6000],
  ['Sofa', 9999, 800],
];
const OUT_OF_STOCK = new Set([1, 2, 3, 7]);
/** For each review: the index of its product and the length of its text. */
const REVIEWS: readonly (readonly [product: number, length: number])[] = [
  [0, 446],
  [0, 291],
  [0, 275],
  [0, 145],
  [1, 446],
  [1, 291],
  [1, 275],
  [1, 145],
  [2, 145],
  [3, 145],
  [3, 860],
];
const SENTENCE =
  'Stands firm, looks as in the picture and came two days before the promised date; the children like it. ';

export function createPage(page: number): Page {
  const users = NAMES.map((name, index) => createUser(page, index, name));
  const products = PRODUCTS.map((_, index) => createProduct(page, index));
  const reviews = REVIEWS.map(([product, length], index) => ({
    id: `${page}-${index + 1}`,
    body: SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length),
    product: products[product]!,
    author: users[0]!,
  }));
  for (const user of users) user.reviews.push(...reviews.slice(0, 2));
  for (const review of reviews) review.product.reviews.push(review);
  return { users, products, reviews };
}

function createUser(page: number, index: number, name: string): User {
  const username = name.toLowerCase().replace(' ', '.');
  return { id: `${page}-${index + 1}`, name, username, birthday: 1234567890, reviews: [] };
}

function createProduct(page: number, index: number): Product {
  const [name, price, weight] = PRODUCTS[index]!;
  return {
    upc: `${page}-${index + 1}`,
    name,
    price,
    weight,
    inStock: !OUT_OF_STOCK.has(index),
    shippingEstimate: estimateShipping(price, weight),
    reviews: [],
  };
}

/** Free above a price of 1000, else half the weight; null without both facts. */
export function estimateShipping(price?: number | null, weight?: number | null): number | null {
  if (price == null) return null;
  if (price > 1000) return 0;
  return weight == null ? null : weight / 2;
}

const pages = new Map<number, Page>();

export function findPage(page: number): Page {
  const found = pages.get(page) ?? createPage(page);
  pages.set(page, found);
  return found;
}

/** Finds by a key such as `3-1`: the first one of page 3. */
export function findByKey<T>(key: string, select: (page: Page) => readonly T[]): T | undefined {
  const [page, number] = key.split('-').map(Number);
  return select(findPage(page!))[number! - 1];
}
