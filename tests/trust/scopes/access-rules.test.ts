import 'reflect-metadata';
import { parse } from 'graphql';
import { Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { ROLES } from '../../../platform/tokens/roles';
import { defaultScopesOf, effectiveScopes, SCOPES } from '../../../platform/tokens/scopes';
import { requireAccessRules } from '../../../subgraphs/harness/access/require-access-rules';
import {
  buildSubgraph,
  emitSdl,
  type SubgraphDefinition,
} from '../../../subgraphs/harness/schema/subgraph-schema';

const problems = (sdl: string) => () => requireAccessRules(parse(sdl));

describe('a schema', () => {
  test('must say for every object type and root field who may see it', () => {
    expect(problems('type Query { a: A @authenticated } type A @authenticated { id: ID }')).not.toThrow();
    expect(problems('type Query { a: A @authenticated } type A { id: ID }')).toThrow(/A carries none/);
    expect(problems('type Query { a: ID }')).toThrow(/Query\.a carries none/);
    expect(problems('type Mutation { a: ID } type Query { b: ID @authenticated }')).toThrow(/Mutation\.a/);
    expect(problems('type Subscription { a: ID }')).toThrow(/Subscription\.a/);
  });

  test('must ask for what somebody can have', () => {
    const rule = (text: string) => problems(`type Query { a: ID ${text} }`);
    expect(rule('@requiresScopes(scopes: [["pool:read", "pool:write"], ["counts:read"]])')).not.toThrow();
    expect(rule('@requiresScopes(scopes: [["pool:raed"]])')).toThrow(/unknown "pool:raed"/);
    expect(rule('@requiresScopes(scopes: [])')).toThrow(/empty list/);
    expect(rule('@policy(policies: [["role:admin"]])')).not.toThrow();
    expect(rule('@policy(policies: [["role:boss"]])')).toThrow(/unknown "role:boss"/);
  });
});

@ObjectType('ForgottenThing')
class ForgottenThing {
  @Field(() => String)
  name!: string;
}

@Resolver()
class ForgetfulResolver {
  @Directive('@authenticated')
  @Query(() => ForgottenThing)
  forgottenThing(): ForgottenThing {
    return { name: 'x' };
  }
}

test('a subgraph whose type says nothing is neither emitted nor started', async () => {
  const definition: SubgraphDefinition = {
    schemaExtension:
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])',
    resolvers: [ForgetfulResolver],
    rowPolicies: {},
    references: [],
  };
  await expect(emitSdl(definition)).rejects.toThrow('ForgottenThing carries none');
  await expect(buildSubgraph(definition)).rejects.toThrow('ForgottenThing carries none');
});

describe('the scopes of a token', () => {
  test('are those of its role when it names none', () => {
    for (const role of ROLES) expect(effectiveScopes(role, undefined)).toEqual(defaultScopesOf(role));
    expect([...effectiveScopes('service', undefined)]).toEqual([...SCOPES]);
  });

  test('are those that it names of what its role may have', () => {
    expect([...effectiveScopes('resursteam', 'pool:read decisions:read nonsense')]).toEqual(['pool:read']);
    expect([...effectiveScopes('resursteam', '')]).toEqual([]);
    expect([...effectiveScopes('admin', 'service:internal pool:write')]).toEqual([]);
  });

  test('hold exact reports only when it names them, and for reporting alone', () => {
    expect(effectiveScopes('reporting', undefined).has('reports:exact')).toBe(false);
    expect([...effectiveScopes('reporting', 'reports:exact')]).toEqual(['reports:exact']);
    expect([...effectiveScopes('rapportor', 'reports:exact')]).toEqual([]);
  });

  test.each([[['pool:read']], [null], [7], [{}]])('are none for a claim of another form: %j', (claim) => {
    expect(effectiveScopes('resursteam', claim).size).toBe(0);
  });
});
