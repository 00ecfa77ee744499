import type { Random } from '../random';
import type { Entity, Universe, World } from '../universe';

const registry = `
  type Query {
    staff(filter: StaffFilter, roles: [Role!]): [Worker!]!
    worker(key: WorkerKey!): Worker
    units: [Unit] @shareable
    unit(id: ID!): Unit @shareable
    secret: String @inaccessible
  }
  type Worker @key(fields: "id") @key(fields: "badge") {
    id: ID!
    badge: String
    hidden: String @inaccessible
    name: String! @shareable
    level: Level
    role: Role
    unit: Unit @shareable
    chief: Worker
    born: Date
    note: Json
    tags: [[String]!]
  }
  type Unit @key(fields: "id") { id: ID!, title: String @shareable, workers: [Worker!]!, parent: Unit }
  enum Role { NURSE CLERK DRIVER RETIRED @inaccessible }
  enum Level { LOW HIGH @shareable_dummy }
  input StaffFilter { level: Level, born: Date, minAge: Int = 3, registryOnly: String, nested: StaffFilter, roles: [Role!] }
  input WorkerKey { id: ID, badge: String }
  scalar Date
  scalar Json
`.replace(' @shareable_dummy', '');

const payroll = `
  type Query {
    units: [Unit] @shareable
    unit(id: ID!): Unit @shareable
    paid(filter: StaffFilter, on: Date = "2012-01-01"): [Worker]
    money: Money
  }
  type Worker @key(fields: "id") {
    id: ID!
    name: String! @shareable
    unit: Unit @shareable
    salary: Money!
    role: Role @external
    born: Date @external
    bonus(percent: Float! = 1.5, tier: Tier): Money @requires(fields: "role born")
    payslips(last: Int = 2): [Payslip!]
  }
  type Money @shareable { amount: Int!, currency: String }
  type Payslip { month: Date!, gross: Money, worker: Worker! }
  type Unit @key(fields: "id") { id: ID!, title: String @shareable, budget: Money! }
  enum Role { NURSE CLERK DRIVER RETIRED }
  enum Level { LOW HIGH }
  enum Tier { A B }
  input StaffFilter { level: Level, born: Date, minAge: Int = 3, roles: [Role!] , nested: StaffFilter }
  scalar Date
`;

const access = `
  type Query { door(id: ID! = "d0"): Door!, doors: [Door!]!, maybeDoor: Door }
  type Door { id: ID!, opens: [Worker!], keeper: Worker!, last: Entry! }
  type Entry { at: Date!, by: Worker }
  type Worker @key(fields: "badge") { badge: String, cards: [Card!], zone: Zone!, backup: Worker }
  type Card { number: Int!, owner: Worker!, pin: String @inaccessible }
  type Zone @key(fields: "id") { id: ID! }
  scalar Date
`;

const zones = `
  type Zone @key(fields: "id") { id: ID!, name: String!, inside: Zone, outer: Zone! }
`;

function makeWorld(random: Random): World {
  const zones = Array.from(
    { length: 3 },
    (_, at): Entity => ({ __typename: 'Zone', id: `z${at}`, name: `zone ${at}` }),
  );
  for (const zone of zones) {
    zone.inside = random.maybe(random.pick(zones));
    zone.outer = random.pick(zones);
  }
  const units = Array.from(
    { length: 3 },
    (_, at): Entity => ({
      __typename: 'Unit',
      id: `o${at}`,
      title: random.maybe(`unit ${at}`),
      budget: makeMoney(random),
    }),
  );
  const workers = Array.from({ length: random.integer(1, 5) }, (_, at) => makeWorker(at, random, zones));
  for (const worker of workers) {
    worker.unit = random.maybe(random.pick(units));
    worker.chief = random.maybe(random.pick(workers));
    worker.backup = worker.badge === null ? null : random.maybe(random.pick(workers));
    worker.cards =
      worker.badge === null
        ? null
        : random.maybe(random.some([1, 2, 3], 0, 2).map((number) => makeCard(number, worker)));
    worker.slips = random.maybe(
      ['2011-12', '2012-01', '2012-02'].map((month) => makeSlip(month, worker, random)),
    );
  }
  for (const unit of units) {
    unit.workers = workers.filter((worker) => worker.unit === unit);
    unit.parent = random.maybe(random.pick(units));
  }
  const badged = workers.filter(({ badge }) => badge !== null);
  const holders = badged.length > 0 ? badged : [makeWorker(7, random, zones)];
  if (badged.length === 0) {
    holders[0]!.badge = 'b7';
    workers.push(...holders);
  }
  const doors = Array.from(
    { length: 2 },
    (_, at): Entity => ({
      __typename: 'Door',
      id: `d${at}`,
      opens: random.maybe(random.some(holders, 0, 3)),
      keeper: random.pick(holders),
      last: { __typename: 'Entry', at: '2012-08-15', by: random.maybe(random.pick(holders)) },
    }),
  );
  return { Zone: zones, Unit: units, Worker: workers, Door: doors };
}

function makeWorker(at: number, random: Random, zones: readonly Entity[]): Entity {
  return {
    __typename: 'Worker',
    id: `s${at}`,
    badge: `b${at}`,
    name: `worker ${at}`,
    level: random.maybe(random.pick(['LOW', 'HIGH'])),
    role: random.maybe(random.pick(['NURSE', 'CLERK', 'DRIVER'])),
    born: random.maybe(`19${random.integer(40, 99)}-01-01`),
    age: random.integer(0, 6),
    note: random.pick([
      null,
      'x',
      1,
      { deep: [1, { a: null, __typename: 'no type' }] },
      [1, [2]],
      false,
      1.5,
    ]),
    tags: random.maybe([['a', null], []]),
    salary: makeMoney(random),
    zone: random.pick(zones),
    unit: null,
    chief: null,
    backup: null,
    cards: [],
    slips: null,
  };
}

function makeMoney(random: Random): Entity {
  return { __typename: 'Money', amount: random.integer(0, 100), currency: random.maybe('SEK') };
}

function makeCard(number: number, owner: Entity): Entity {
  return { __typename: 'Card', number, owner };
}

function makeSlip(month: string, worker: Entity, random: Random): Entity {
  return { __typename: 'Payslip', month, gross: random.maybe(makeMoney(random)), worker };
}

function passes(worker: Entity, filter: any): boolean {
  if (filter == null) return true;
  const { level, born, minAge, roles, nested } = filter;
  if (level != null && worker.level !== level) return false;
  if (born != null && !(worker.born > born)) return false;
  if (minAge != null && worker.age < minAge) return false;
  if (roles != null && !roles.includes(worker.role)) return false;
  return passes(worker, nested);
}

/** Enum and input intersections, `@inaccessible`, custom scalars, shared roots and values, non-null positions that fail. */
export const staff: Universe = {
  name: 'staff',
  subgraphs: { registry, payroll, access, zones },
  makeWorld,
  roots: {
    Query: {
      staff: ({ Worker }, { filter, roles }) =>
        Worker!.filter((worker) => passes(worker, filter) && (roles == null || roles.includes(worker.role))),
      worker: ({ Worker }, { key }) =>
        Worker!.find(
          ({ id, badge }) => (key.id != null && id === key.id) || (key.badge != null && badge === key.badge),
        ),
      units: ({ Unit }) => [...Unit!, null],
      unit: ({ Unit }, { id }) => Unit!.find((unit) => unit.id === id),
      secret: () => 'secret',
      paid: ({ Worker }, { filter, on }) =>
        Worker!.filter((worker) => passes(worker, filter) && !(worker.born > on)),
      money: () => ({ __typename: 'Money', amount: 1, currency: 'SEK' }),
      door: ({ Door }, { id }) => Door!.find((door) => door.id === id),
      doors: ({ Door }) => Door,
      maybeDoor: ({ Door }) => Door![1],
    },
  },
  computed: {
    'Worker.bonus': (read, { percent, tier }) => ({
      __typename: 'Money',
      amount: Math.round(
        percent * ((read('role') ?? '').length + Number((read('born') ?? '1900').slice(2, 4))),
      ),
      currency: tier ?? null,
    }),
    'Worker.payslips': (_read, { last }, { slips }) =>
      Array.isArray(slips) ? slips.slice(0, last ?? undefined) : slips,
  },
  values: {
    id: ['s0', 's1', 'o0', 'o1', 'd0', 'd1', 'nobody'],
    badge: ['b0', 'b1', 'nobody'],
    born: ['1940-01-01', '1970-01-01'],
    on: ['1950-01-01', '1990-01-01'],
  },
  fragile: [
    'Worker.level',
    'Worker.chief',
    'Worker.note',
    'Worker.tags',
    'Worker.salary',
    'Worker.slips',
    'Worker.cards',
    'Worker.zone',
    'Worker.backup',
    'Unit.workers',
    'Unit.parent',
    'Unit.budget',
    'Zone.name',
    'Zone.inside',
    'Zone.outer',
    'Door.keeper',
    'Door.opens',
    'Door.last',
  ],
};
