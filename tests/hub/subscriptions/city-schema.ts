/** The part of the districts' schema that these tests need. */
export const DISTRICT_SDL = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@composeDirective"])
    @link(url: "https://formedlingshub.example/sharding/v1.0", import: ["@shardKey", "@route", "@scatter"])
    @composeDirective(name: "@shardKey")
    @composeDirective(name: "@route")
    @composeDirective(name: "@scatter")
    @link(url: "https://formedlingshub.example/access-log/v1.0", import: ["@personal"])
    @composeDirective(name: "@personal")
  directive @personal on OBJECT
  directive @shardKey(field: String!) on OBJECT
  directive @route(by: String!) on FIELD_DEFINITION
  directive @scatter(merge: String!, among: String) on FIELD_DEFINITION

  type Query { vacancy(id: ID!): Vacancy @route(by: "id") }
  type Subscription {
    vacancyOpened(filter: VacancyFilter, after: String): VacancyOpened! @scatter(merge: "STREAM", among: "filter.districts")
  }
  input VacancyFilter { kinds: [String!] districts: [ID!] }
  type VacancyOpened { cursor: String! vacancy: Vacancy! openedBy: Person }
  type Person @personal { name: String! }
  type Vacancy @key(fields: "id") @shardKey(field: "id") { id: ID! kind: String! candidate: Candidate! }
  type Candidate @key(fields: "id") @shardKey(field: "id") { id: ID! district: District! }
  type District @key(fields: "code") @shardKey(field: "code") { code: ID! }
`;

export const FORMEDLING_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
  type Query { districts: [District!]! }
  type Mutation { rename(code: ID!, name: String!): District }
  type District @key(fields: "code") { code: ID! name: String! region: String! }
`;
