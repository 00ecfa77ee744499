import { DirectiveLocation, GraphQLDirective, GraphQLNonNull, GraphQLString } from 'graphql';
import { PERSONAL_LINK } from '../harness/access-log/personal/personal';

const required = { type: new GraphQLNonNull(GraphQLString) };

/** The three directives that tell the gateway how one schema is spread over the districts. */
export const SHARDING_DIRECTIVES: readonly GraphQLDirective[] = [
  new GraphQLDirective({
    name: 'shardKey',
    description:
      'An entity that lives in the one shard named in this key field (a district code, or the part of a global id before the colon).',
    locations: [DirectiveLocation.OBJECT],
    args: { field: required },
  }),
  new GraphQLDirective({
    name: 'route',
    description: 'A root field answered by the one shard named at this argument path.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: { by: required },
  }),
  new GraphQLDirective({
    name: 'scatter',
    description:
      'A field answered by every shard (or those listed at argument path `among`); the answers are merged as CONNECTION, LIST, SUM or STREAM. Of a CONNECTION with `keys` and `at`, several shards are asked for the sealed keys of their rows in that field first, and then for the rows of the page at these keys.',
    locations: [DirectiveLocation.FIELD_DEFINITION],
    args: {
      merge: required,
      among: { type: GraphQLString },
      keys: { type: GraphQLString },
      at: { type: GraphQLString },
    },
  }),
];

export const DISTRICT_SCHEMA_EXTENSION = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@composeDirective", "@inaccessible", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"])
  @link(url: "https://formedling.example/sharding/v1.1", import: ["@shardKey", "@route", "@scatter"])
  @composeDirective(name: "@shardKey")
  @composeDirective(name: "@route")
  @composeDirective(name: "@scatter")${PERSONAL_LINK}
`;
