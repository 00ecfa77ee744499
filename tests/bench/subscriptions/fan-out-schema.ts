/** A district's subscription in small, as one subgraph of which there may be many instances. */
export const FAN_OUT_SDL = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@composeDirective"])
    @link(url: "https://formedlingshub.example/sharding/v1.0", import: ["@scatter"])
    @composeDirective(name: "@scatter")
  directive @scatter(merge: String!, among: String) on FIELD_DEFINITION
  type Query { ready: Boolean }
  type Subscription { vacancyOpened(after: String): VacancyOpened! @scatter(merge: "STREAM") }
  type VacancyOpened { cursor: String! vacancy: Vacancy! }
  type Vacancy @key(fields: "id") { id: ID! startsOn: String! district: String! }
`;
