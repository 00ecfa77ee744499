import type { Random } from '../random';
import type { Entity, Universe, World } from '../universe';

const accounts = `
  type Query { accounts: [Account!]!, account(id: ID!): Account, version: Int! @shareable }
  type Mutation {
    deposit(id: ID!, amount: Int! = 1): Account
    open(input: OpenInput!): Account!
    renameOwner(id: ID!, name: String): Owner
    failA(id: ID!): Account
    requiredA(id: ID!): Account!
  }
  input OpenInput { id: ID!, balance: Int = 5, labels: [String!]! = ["new"] }
  type Account @key(fields: "id") { id: ID!, balance: Int!, labels: [String!], owner: Owner }
  type Owner @key(fields: "id") { id: ID!, name: String, accounts: [Account!]! }
`;

const audits = `
  type Query { audits: Int!, version: Int! @shareable, audited: [Account] }
  type Mutation {
    audit(id: ID!, by: Int! = 1): Account
    auditAll: [Account!]!
    failB: Audit!
  }
  type Account @key(fields: "id") {
    id: ID!
    balance: Int! @external
    checks: Int!
    risk: Int @requires(fields: "balance")
    trail: [Audit!]
  }
  type Audit { at: Int!, account: Account! }
`;

const flags = `
  type Query { flagged: [Account!] }
  type Mutation { flag(id: ID!, colour: Colour = RED): Account, unflag(ids: [ID!]!): [Account] }
  type Account @key(fields: "id") { id: ID!, colour: Colour, flaggedBy: Owner }
  type Owner @key(fields: "id") { id: ID!, flags: Int! }
  enum Colour { RED GREEN BLUE }
`;

function makeWorld(random: Random): World {
  const owners = Array.from(
    { length: 2 },
    (_, at): Entity => ({
      __typename: 'Owner',
      id: `o${at}`,
      name: random.maybe(`owner ${at}`),
      flags: 0,
    }),
  );
  const accounts = Array.from(
    { length: random.integer(1, 4) },
    (_, at): Entity => ({
      __typename: 'Account',
      id: `k${at}`,
      balance: random.integer(0, 50),
      labels: random.maybe(random.some(['x', 'y'], 0, 2)),
      owner: random.maybe(random.pick(owners)),
      checks: 0,
      trail: [],
      colour: random.maybe('BLUE'),
      flaggedBy: random.maybe(random.pick(owners)),
    }),
  );
  for (const owner of owners) owner.accounts = accounts.filter((account) => account.owner === owner);
  return { Account: accounts, Owner: owners };
}

function change(type: string, world: World, id: string, apply: (entity: Entity) => void): Entity | null {
  const entity = world[type]!.find((candidate) => candidate.id === id);
  if (entity === undefined) return null;
  apply(entity);
  return entity;
}

function audit(account: Entity, by: number): void {
  account.checks += by;
  account.trail.push({ __typename: 'Audit', at: account.checks, account });
}

function open(world: World, { id, balance, labels }: any): Entity {
  const blank = { checks: 0, trail: [], colour: null, flaggedBy: null, owner: null };
  const account: Entity = {
    __typename: 'Account',
    id: `new-${id}-${world.Account!.length}`,
    balance,
    labels,
    ...blank,
  };
  world.Account!.push(account);
  return account;
}

function refuse(): never {
  throw new Error('refused');
}

/** Mutations over several subgraphs whose effects later fields of the same operation read: order is kept. */
export const ledger: Universe = {
  name: 'ledger',
  subgraphs: { accounts, audits, flags },
  makeWorld,
  roots: {
    Query: {
      accounts: ({ Account }) => Account,
      account: ({ Account }, { id }) => Account!.find((account) => account.id === id),
      version: () => 7,
      audits: ({ Account }) => Account!.reduce((total, { checks }) => total + checks, 0),
      audited: ({ Account }) => [null, ...Account!],
      flagged: ({ Account }) => Account!.filter(({ colour }) => colour === 'BLUE'),
    },
    Mutation: {
      deposit: (world, { id, amount }) =>
        change('Account', world, id, (account) => (account.balance += amount)),
      open: (world, { input }) => open(world, { ...input, balance: input.balance ?? 0 }),
      renameOwner: (world, { id, name }) =>
        change('Owner', world, id, (owner) => (owner.name = name ?? null)),
      failA: refuse,
      requiredA: (world, { id }) => change('Account', world, id, (account) => (account.balance += 1)),
      audit: (world, { id, by }) => change('Account', world, id, (account) => audit(account, by)),
      auditAll: ({ Account }) => {
        for (const account of Account!) audit(account, 1);
        return Account;
      },
      failB: refuse,
      flag: (world, { id, colour }) => change('Account', world, id, (account) => (account.colour = colour)),
      unflag: (world, { ids }) =>
        ids.map((id: string) => change('Account', world, id, (account) => (account.colour = null))),
    },
  },
  computed: { 'Account.risk': (read) => read('balance') * 2 },
  values: { id: ['k0', 'k1', 'o0', 'nobody'], ids: ['k0', 'k2', 'nobody'], name: ['Ada', 'Bo'] },
  fragile: ['Account.labels', 'Account.owner', 'Account.flaggedBy'],
};
