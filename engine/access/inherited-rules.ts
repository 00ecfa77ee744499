import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import type { AccessRule, Requirement } from '../../platform/access/access-rule';
import { type TypeFacts, typeFactsOf } from './field-facts';

/** By coordinate: `Type` or `Type.field`. */
export type Rules = ReadonlyMap<string, AccessRule>;

/**
 * The rules of a supergraph with those that a composer may have left to the reader:
 *
 * - what is declared on an interface, or on a field of it, holds for its implementations. Newer composers do it the
 *   other way round and give an interface what its implementations ask for together, which goes nowhere;
 * - a field asks for what the fields ask for that it is computed from (`@requires`), and so on.
 */
export function withInherited(document: DocumentNode, declared: Rules): Rules {
  const types = typeFactsOf(document);
  const rules = new Map(declared);
  const add = (coordinate: string, rule: AccessRule) => {
    if (rule.length > 0) rules.set(coordinate, [...(rules.get(coordinate) ?? []), ...rule]);
  };
  for (const [name, facts] of types) {
    if (!facts.isInterface) continue;
    for (const suffix of ['', ...[...facts.fields.keys()].map((field) => `.${field}`)]) {
      const own = declared.get(name + suffix) ?? [];
      const ofImplementations = facts.implementations.map((type) => declared.get(type + suffix) ?? []);
      const handedOn = own.filter((requirement) => !isImplied(requirement, ofImplementations));
      for (const type of facts.implementations) add(type + suffix, handedOn);
    }
  }
  const reader = new RequiredRules(types, new Map(rules));
  for (const [name, facts] of types)
    for (const field of facts.fields.keys()) add(`${name}.${field}`, reader.requiredBy(name, field));
  return rules;
}

/** Alternatives are multiplied out up to this many; beyond, a rule counts as one of its own. */
const MAX_ALTERNATIVES = 1_000;

/** Whether whoever meets all of these rules meets the requirement. */
function isImplied(requirement: Requirement, rules: readonly AccessRule[]): boolean {
  const requirements = rules.flat();
  if (requirement.kind === 'authenticated') return requirements.length > 0;
  let together: readonly (readonly string[])[] = [[]];
  for (const other of requirements) {
    if (other.kind !== requirement.kind) continue;
    if (together.length * other.anyOf.length > MAX_ALTERNATIVES) return false;
    together = together.flatMap((all) => other.anyOf.map((more) => [...all, ...more]));
  }
  return together.every((all) => requirement.anyOf.some((some) => some.every((one) => all.includes(one))));
}

/** What fields are computed from, and what that asks for. */
class RequiredRules {
  private readonly known = new Map<string, AccessRule>();

  constructor(
    private readonly types: ReadonlyMap<string, TypeFacts>,
    private readonly rules: Rules,
  ) {}

  requiredBy(type: string, field: string): AccessRule {
    const coordinate = `${type}.${field}`;
    const known = this.known.get(coordinate);
    if (known !== undefined) return known;
    // Ends a circle of fields that require one another.
    this.known.set(coordinate, []);
    const sets = this.types.get(type)?.fields.get(field)?.requires ?? [];
    const rule = sets.flatMap((set) => this.ofSet(type, set));
    this.known.set(coordinate, rule);
    return rule;
  }

  private ofSet(type: string, { selections }: SelectionSetNode): AccessRule {
    return selections.flatMap((node): AccessRule => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return [];
      if (node.kind === Kind.INLINE_FRAGMENT)
        return this.ofSet(node.typeCondition?.name.value ?? type, node.selectionSet);
      const facts = this.types.get(type);
      const field = facts?.fields.get(node.name.value);
      if (facts === undefined || field === undefined) return [];
      const here = [type, ...facts.implementations].flatMap((name) => [
        ...(this.rules.get(name) ?? []),
        ...(this.rules.get(`${name}.${node.name.value}`) ?? []),
        ...this.requiredBy(name, node.name.value),
      ]);
      const returned = this.rules.get(field.typeName) ?? [];
      const below = node.selectionSet === undefined ? [] : this.ofSet(field.typeName, node.selectionSet);
      return [...here, ...returned, ...below];
    });
  }
}
