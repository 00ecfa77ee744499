import {
  type DocumentNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  Kind,
} from 'graphql';
import {
  type AccessDirectiveNames,
  type AccessRule,
  isMet,
  type Requirement,
  readAccessRule,
} from '../../platform/access/access-rule';
import type { Grants } from '../../platform/access/grants';
import { accessDirectiveNames } from './access-directives';
import { withInherited } from './inherited-rules';

/** A requirement of the schema by its number: equal requirements have one number. */
export type RequirementId = number;

/** Whether somebody meets each requirement, by its number. */
export type Permissions = readonly boolean[];

const NONE: readonly RequirementId[] = [];

/** The access rules of a supergraph or of a subgraph, read once. */
export class AccessRules {
  private readonly requirements: Requirement[] = [];
  private readonly ids = new Map<string, RequirementId>();
  /** By coordinate: `Type` or `Type.field`. */
  private readonly rules = new Map<string, readonly RequirementId[]>();
  private readonly demands = new Map<string, readonly RequirementId[]>();
  private readonly permissions = new WeakMap<Grants, Permissions>();
  private ofNobody: Permissions | undefined;

  /** @param schema what operations are validated against @param document what carries the directives */
  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
  ) {
    for (const [coordinate, rule] of withInherited(document, read(document, accessDirectiveNames(document))))
      if (rule.length > 0) this.rules.set(coordinate, [...new Set(rule.map((one) => this.idOf(one)))]);
  }

  /** False when everything is for everybody. */
  get areAny(): boolean {
    return this.requirements.length > 0;
  }

  /** Evaluated once for each grants. */
  permissionsOf(grants: Grants | null): Permissions {
    const known = grants === null ? this.ofNobody : this.permissions.get(grants);
    if (known !== undefined) return known;
    const permissions = this.requirements.map((requirement) => isMet(requirement, grants));
    if (grants === null) this.ofNobody = permissions;
    else this.permissions.set(grants, permissions);
    return permissions;
  }

  /**
   * What selecting a field asks for: the rules of the field, of its type and of the type that it is selected on. Through
   * an interface that is what every implementation asks for, since it may answer. A field that leads to an interface on
   * which fields are selected outside of fragments (`selectsFields`) asks for what all its implementations ask for;
   * otherwise the type conditions tell the implementations apart (Apollo Router, "Authorization").
   */
  demandsOf(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    fieldName: string,
    selectsFields: boolean,
  ): readonly RequirementId[] {
    const key = `${parent.name}.${fieldName}${selectsFields ? '!' : ''}`;
    let demands = this.demands.get(key);
    if (demands === undefined) {
      demands = this.compileDemands(parent, fieldName, selectsFields);
      this.demands.set(key, demands);
    }
    return demands;
  }

  private compileDemands(
    parent: GraphQLObjectType | GraphQLInterfaceType,
    fieldName: string,
    selectsFields: boolean,
  ): readonly RequirementId[] {
    const implementations = isInterfaceType(parent) ? this.schema.getPossibleTypes(parent) : [];
    const coordinates = [parent, ...implementations].flatMap((type) => {
      const returned = getNamedType(type.getFields()[fieldName]!.type);
      const inner = isAbstractType(returned) && selectsFields ? this.schema.getPossibleTypes(returned) : [];
      return [type.name, `${type.name}.${fieldName}`, returned.name, ...inner.map(({ name }) => name)];
    });
    const demands = new Set(coordinates.flatMap((coordinate) => this.rules.get(coordinate) ?? NONE));
    return demands.size === 0 ? NONE : [...demands];
  }

  private idOf(requirement: Requirement): RequirementId {
    const text = JSON.stringify(requirement);
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.requirements.push(requirement) - 1;
      this.ids.set(text, id);
    }
    return id;
  }
}

function read(document: DocumentNode, names: AccessDirectiveNames): Map<string, AccessRule> {
  const rules = new Map<string, AccessRule>();
  const add = (coordinate: string, rule: AccessRule) => {
    if (rule.length > 0) rules.set(coordinate, [...(rules.get(coordinate) ?? []), ...rule]);
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined || !('directives' in definition)) continue;
    const name = definition.name.value;
    add(name, readAccessRule(definition.directives, names));
    const hasFields =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_EXTENSION;
    if (!hasFields) continue;
    for (const field of definition.fields ?? [])
      add(`${name}.${field.name.value}`, readAccessRule(field.directives, names));
  }
  return rules;
}
