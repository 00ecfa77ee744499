import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  valueFromASTUntyped,
} from 'graphql';
import { linkedSpecs } from '../supergraph/linked-specs';

/** `@listSize`: how many items a list, or the lists of a connection, are taken to have. */
export interface ListSizeRule {
  readonly assumedSize: number | null;
  /** Arguments that bound the list. */
  readonly slicingArguments: readonly string[];
  /** Lists of the returned object that have the size, instead of the field itself. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** The `@cost` and `@listSize` of a schema, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface CostRules {
  /** Whether the schema speaks of costs at all. */
  readonly isDeclared: boolean;
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSizeRule>;
  /** Fields that every shard answers (`@scatter`), or those listed at an argument path; null: all. */
  readonly scatters: ReadonlyMap<string, readonly string[] | null>;
}

const COST_SPEC = 'https://specs.apollo.dev/cost';
const SHARDING_SPEC = /\/sharding$/;
/** In a subgraph's own schema. */
const FEDERATION_SPEC = 'https://specs.apollo.dev/federation';

interface Names {
  readonly cost: ReadonlySet<string>;
  readonly listSize: ReadonlySet<string>;
  readonly scatter: ReadonlySet<string>;
}

/** Reads the cost directives of a supergraph or a subgraph, under whatever names it links them. */
export function costRulesOf(document: DocumentNode): CostRules {
  const names = namesIn(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSizeRule>();
  const scatters = new Map<string, readonly string[] | null>();
  const read = (coordinate: string, directives: readonly DirectiveNode[] = []) => {
    for (const directive of directives as readonly ConstDirectiveNode[]) {
      if (names.cost.has(directive.name.value)) weights.set(coordinate, weightOf(directive));
      if (names.listSize.has(directive.name.value)) listSizes.set(coordinate, listSizeOf(directive));
      if (names.scatter.has(directive.name.value)) scatters.set(coordinate, amongOf(directive));
    }
  };
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const type = definition as TypeDefinitionNode | TypeExtensionNode;
    read(type.name.value, type.directives);
    for (const field of 'fields' in type ? (type.fields ?? []) : []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      read(coordinate, field.directives);
      for (const argument of field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : []) {
        read(`${coordinate}(${argument.name.value}:)`, argument.directives);
      }
    }
  }
  return { isDeclared: weights.size + listSizes.size > 0, weights, listSizes, scatters };
}

function namesIn(document: DocumentNode): Names {
  const cost = new Set<string>();
  const listSize = new Set<string>();
  const scatter = new Set<string>();
  for (const { identity, name, imports } of linkedSpecs(document)) {
    if (SHARDING_SPEC.test(identity)) scatter.add(imports.get('@scatter') ?? `${name}__scatter`);
    if (identity !== COST_SPEC && identity !== FEDERATION_SPEC) continue;
    // A specification's directive of its own name needs no prefix.
    cost.add(imports.get('@cost') ?? (name === 'cost' ? name : `${name}__cost`));
    listSize.add(imports.get('@listSize') ?? `${name}__listSize`);
  }
  return { cost, listSize, scatter };
}

function weightOf(directive: ConstDirectiveNode): number {
  return integerOf(argumentOf(directive, 'weight')) ?? 0;
}

function amongOf(directive: ConstDirectiveNode): string[] | null {
  const path = argumentOf(directive, 'among');
  return path?.kind === Kind.STRING && path.value !== '' ? path.value.split('.') : null;
}

function listSizeOf(directive: ConstDirectiveNode): ListSizeRule {
  const required = argumentOf(directive, 'requireOneSlicingArgument');
  return {
    assumedSize: integerOf(argumentOf(directive, 'assumedSize')),
    slicingArguments: namesOf(argumentOf(directive, 'slicingArguments')),
    sizedFields: namesOf(argumentOf(directive, 'sizedFields')),
    requireOneSlicingArgument: required?.kind === Kind.BOOLEAN ? required.value : true,
  };
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** Older schemas write weights as text. */
function integerOf(value: ConstValueNode | undefined): number | null {
  const given = value === undefined ? null : valueFromASTUntyped(value);
  const number = given === null || given === '' ? Number.NaN : Number(given);
  return Number.isFinite(number) ? number : null;
}

function namesOf(value: ConstValueNode | undefined): string[] {
  const given: unknown = value === undefined ? [] : valueFromASTUntyped(value);
  return [given].flat().filter((name) => typeof name === 'string');
}
