import type { Random } from '../random';
import type { Entity, Universe, World } from '../universe';

const a = `
  type Query { nodes: [Node!]!, node(id: ID!): Node, first: Node, group: Group }
  type Node @key(fields: "id") {
    id: ID!
    a1: Int
    a2: Int @requires(fields: "b1")
    a3(plus: Int = 1): Int @requires(fields: "b2 c1 { x y { z } }")
    b1: Int @external
    b2: Int @external
    c1: Value @external
    next: Node
    list: [Node!]
    grid: [[Node]!]!
  }
  type Value { x: Int @external, y: Inner @external }
  type Inner { z: [Int] @external }
  type Group @key(fields: "members { id }") { members: [Node!]! , label: String }
`;

const b = `
  type Query { bNodes: [Node] }
  type Node @key(fields: "id") {
    id: ID!
    a1: Int @external
    a2: Int @external
    b1: Int @requires(fields: "a1")
    b2: Int @requires(fields: "a2")
    b3: Int @requires(fields: "peer { a1 c2 }")
    b4: [Int] @requires(fields: "list { a1 } peer { list { c2 } }")
    peer: Node
    list: [Node!] @external
    c2: Int @external
  }
  type Group @key(fields: "members { id }") { members: [Node!]!, size: Int! }
`;

const c = `
  type Query { cNodes(ids: [ID]): [Node!] , holder: Holder }
  type Node @key(fields: "code") @key(fields: "id") {
    id: ID!
    code: String!
    a1: Int @external
    peer: Node @external
    c1: Value
    c2: Int
  }
  type Value { x: Int, y: Inner }
  type Inner { z: [Int] }
  type Holder { node: Node @provides(fields: "a1 peer { code }") , nodes: [Node!]! }
`;

const d = `
  type Query { dNode: Node }
  type Node @key(fields: "code") { code: String!, d1: Int!, d2: Node, twins: [Node!]! }
`;

const e = `
  type Query { eNode(code: String): Node }
  type Node @key(fields: "id") {
    id: ID!
    code: String! @external
    b1: Int @external
    peer: Node @external
    c3(scale: Int!): String @requires(fields: "b1")
    c4: Boolean! @requires(fields: "peer { id code }")
  }
`;

function makeWorld(random: Random): World {
  const nodes = Array.from(
    { length: random.integer(1, 4) },
    (_, at): Entity => ({
      __typename: 'Node',
      id: `n${at}`,
      code: `c${at}`,
      a1: random.maybe(random.integer(0, 9)),
      c1: random.maybe({
        __typename: 'Value',
        x: random.maybe(random.integer(0, 9)),
        y: random.maybe({ __typename: 'Inner', z: random.maybe([1, null, 3]) }),
      }),
      c2: random.maybe(random.integer(0, 9)),
      d1: random.integer(0, 9),
    }),
  );
  for (const node of nodes) {
    node.next = random.maybe(random.pick(nodes));
    node.list = random.maybe(random.some(nodes, 0, 3));
    node.grid = [random.some([...nodes, null], 0, 2), random.some(nodes, 0, 2)];
    node.peer = random.maybe(random.pick(nodes));
    node.d2 = random.maybe(random.pick(nodes));
    node.twins = random.some(nodes, 0, 2);
  }
  const group: Entity = {
    __typename: 'Group',
    members: random.some(nodes, 1, 3),
    label: random.maybe('group'),
    size: 3,
  };
  return { Node: nodes, Group: [group] };
}

const sum = (...values: (number | null | undefined)[]) =>
  values.reduce<number>((total, value) => total + (value ?? 100), 0);

/** `@requires` in chains and circles between subgraphs, of nested entities and lists, and keys of lists. */
export const circles: Universe = {
  name: 'circles',
  subgraphs: { a, b, c, d, e },
  makeWorld,
  roots: {
    Query: {
      nodes: ({ Node }) => Node,
      node: ({ Node }, { id }) => Node!.find((node) => node.id === id),
      first: ({ Node }) => Node![0],
      group: ({ Group }) => Group![0],
      bNodes: ({ Node }) => [...Node!, null, ...Node!],
      cNodes: ({ Node }, { ids }) => Node!.filter(({ id }) => ids == null || ids.includes(id)),
      holder: ({ Node }) => ({ __typename: 'Holder', node: Node![0], nodes: Node }),
      eNode: ({ Node }, { code }) => Node!.find((node) => node.code === code),
      dNode: ({ Node }) => Node!.at(-1),
    },
  },
  computed: {
    'Node.b1': (read) => sum(read('a1'), 1),
    'Node.a2': (read) => sum(read('b1'), 1),
    'Node.b2': (read) => sum(read('a2'), 1),
    'Node.a3': (read, { plus }) => sum(read('b2'), read('c1')?.x, ...(read('c1')?.y?.z ?? [7]), plus),
    'Node.b3': (read) => (read('peer') === null ? null : sum(read('peer').a1, read('peer').c2)),
    'Node.b4': (read) => [
      ...(read('list') ?? []).map((node: Entity) => node.a1),
      ...(read('peer')?.list ?? []).map((node: Entity) => node.c2),
    ],
    'Node.c3': (read, { scale }) => `${read('b1')} x${scale}`,
    'Node.c4': (read) => {
      const peer = read('peer');
      return peer !== null && peer.code === `c${peer.id.slice(1)}`;
    },
  },
  values: {
    code: ['c0', 'c1', 'nobody'],
    id: ['n0', 'n1', 'n2', 'nobody'],
    ids: ['n0', 'n1', 'n3'],
  },
  fragile: ['Node.next', 'Node.grid', 'Node.d1', 'Node.d2', 'Node.twins', 'Group.label'],
};
