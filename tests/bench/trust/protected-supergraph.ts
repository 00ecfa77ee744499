import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { SUBGRAPHS } from '../federation/subgraph-definitions';

const IMPORTS =
  '"@key", "@external", "@requires", "@provides", "@authenticated", "@requiresScopes", "@policy"';
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${IMPORTS}])`;

/** What the token of the benchmark names, and what every part of the protected supergraph asks for. */
export const SCOPES = 'accounts:read catalogue:read reviews:read';

const RULES: Readonly<Record<string, string>> = {
  User: '@requiresScopes(scopes: [["accounts:read"]])',
  Product: '@requiresScopes(scopes: [["catalogue:read"], ["catalogue:write"]])',
  Review: '@requiresScopes(scopes: [["reviews:read", "accounts:read"]])',
};

/** The supergraph of the benchmark's subgraphs with a rule on every type and every root field. */
export function composeProtectedSupergraph(url: string): string {
  const result = composeServices(
    SUBGRAPHS.map(({ name, typeDefs }) => ({
      name,
      url: `${url}/${name}`,
      typeDefs: parse(withRules(typeDefs)),
    })),
  );
  assertCompositionSuccess(result);
  return result.supergraphSdl;
}

function withRules(typeDefs: string): string {
  return typeDefs
    .replace(/extend schema .*/, LINK)
    .replace(/type (User|Product|Review) /g, (text, name: string) => `${text}${RULES[name]} `)
    .replace(/(type Query \{)(.*)\}/g, (_text, open: string, fields: string) => `${open}${protect(fields)}}`)
    .replace(
      /(shippingEstimate: Int @requires\(fields: "price weight"\))/,
      `$1 @requiresScopes(scopes: [["catalogue:read"], ["catalogue:write"]])`,
    );
}

/** `@authenticated` behind the type of every field. */
function protect(fields: string): string {
  return fields.replace(/(: \[?(?:User|Product)\]?)( |$)/g, '$1 @authenticated$2');
}
