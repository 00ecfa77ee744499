import { protectedSdl } from './protected-network';

/** Two subgraphs that share the entity `User`, each with rules of its own and none that it checks. */
export const USERS = {
  accounts: {
    sdl: protectedSdl(`
      type Query {
        me: User @authenticated
        users: [User!]
        admin: User! @requiresScopes(scopes: [["admin"]])
        public: String
        secret: Secret
        mood: Mood
        stamp: Stamp
        office: Office @policy(policies: [["role:clerk"], ["opens-doors", "has-keys"]])
      }
      type Mutation {
        rename(to: String!): User @requiresScopes(scopes: [["write"]])
        touch: String
        remove: Removed
      }
      type Removed { id: ID @authenticated }
      type User @key(fields: "id") {
        id: ID!
        name: String
        email: String @requiresScopes(scopes: [["email"], ["profile", "contact"]])
        ssn: String! @requiresScopes(scopes: [["ssn"]])
        nick: String @authenticated @shareable
        friend: User
        best: User!
      }
      type Secret @requiresScopes(scopes: [["secret"]]) { text: String }
      type Office { name: String }
      enum Mood @authenticated { HAPPY }
      scalar Stamp @requiresScopes(scopes: [["stamp"]])
    `),
    resolvers: {
      Query: {
        me: () => user('1'),
        admin: () => user('1'),
        users: () => [user('1'), user('2')],
        public: () => 'open',
        secret: () => ({ text: 'hidden' }),
        mood: () => 'HAPPY',
        stamp: () => 7,
        office: () => ({ name: 'Hall' }),
      },
      Mutation: { rename: () => user('1'), touch: () => 'touched', remove: () => ({ id: '9' }) },
      User: {
        __resolveReference: ({ id }: { id: string }) => user(id),
        friend: () => user('2'),
        best: () => user('2'),
      },
    },
  },
  posts: {
    sdl: protectedSdl(`
      type User @key(fields: "id") {
        id: ID!
        nick: String @requiresScopes(scopes: [["nick"]]) @shareable
        ssn: String! @external
        checked: Boolean @requires(fields: "ssn") @requiresScopes(scopes: [["check"]])
        posts: [Post!]! @requiresScopes(scopes: [["posts"]])
        likes: Int
      }
      type Post { title: String }
    `),
    resolvers: {
      User: {
        __resolveReference: (reference: object) => reference,
        nick: ({ id }: { id: string }) => `n${id}`,
        checked: ({ ssn }: { ssn?: string }) => ssn?.startsWith('ssn-') ?? false,
        posts: () => [{ title: 'One' }],
        likes: () => 3,
      },
    },
  },
};

function user(id: string) {
  return {
    __typename: 'User',
    id,
    name: `User ${id}`,
    email: `${id}@example.org`,
    ssn: `ssn-${id}`,
    nick: `n${id}`,
  };
}
