/** A node of a plan of the query planner, as far as the benchmark's plans use them. */
export interface PlanNode {
  readonly kind: string;
  readonly nodes?: readonly PlanNode[];
  readonly node?: PlanNode;
  readonly path?: readonly PathElement[];
  readonly serviceName?: string;
  readonly operation?: string;
  readonly variableUsages?: readonly string[];
  readonly requires?: readonly Requirement[];
  readonly entityBatch?: { readonly aliases: readonly EntityAlias[] };
}
type PathElement = '@' | { readonly Field: string };
interface Requirement {
  readonly kind: 'InlineFragment' | 'Field';
  readonly name?: string;
  readonly selections?: readonly Requirement[];
}
interface EntityAlias {
  readonly alias: string;
  readonly representationsVariableName: string;
  readonly paths: readonly (readonly PathElement[])[];
  readonly requires: readonly Requirement[];
}

/** The fetches of one execution with their constant bodies, in the order the plan allows. */
export type FetchScript =
  | { readonly kind: 'fetch'; readonly path: string; readonly body: string }
  | { readonly kind: 'parallel' | 'sequence'; readonly steps: readonly FetchScript[] };

type Json = Record<string, unknown>;
export interface WalkContext {
  readonly variables: Json;
  readonly data: Json;
  send(path: string, body: string): Promise<Json>;
}

/** Carries a plan out the slow and plain way and records what it sends. */
export async function walkPlan(node: PlanNode, context: WalkContext): Promise<FetchScript> {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps: FetchScript[] = [];
      for (const child of node.nodes!) steps.push(await walkPlan(child, context));
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
    }
    case 'Flatten':
      return fetchEntities(
        node.node!,
        [{ ...SINGLE, paths: [node.path!], requires: node.node!.requires! }],
        context,
      );
    case 'BatchFetch':
      return fetchEntities(node, node.entityBatch!.aliases, context);
    case 'Fetch':
      return fetchRoot(node, context);
    default:
      throw new Error(`The benchmark's plans have no ${node.kind}.`);
  }
}

const SINGLE = { alias: '_entities', representationsVariableName: 'representations' };

async function fetchRoot(node: PlanNode, context: WalkContext): Promise<FetchScript> {
  const used = (node.variableUsages ?? []).filter((name) => name in context.variables);
  const variables = Object.fromEntries(used.map((name) => [name, context.variables[name]]));
  const body = JSON.stringify({ query: node.operation, ...(used.length > 0 && { variables }) });
  const path = `/${node.serviceName}`;
  Object.assign(context.data, (await context.send(path, body)).data);
  return { kind: 'fetch', path, body };
}

async function fetchEntities(
  node: PlanNode,
  aliases: readonly EntityAlias[],
  context: WalkContext,
): Promise<FetchScript> {
  const targets = aliases.map(({ paths }) => paths.flatMap((path) => findTargets(context.data, path)));
  const texts = aliases.map((alias, index) =>
    targets[index]!.map((target) => toRepresentation(target, alias)),
  );
  const unique = texts.map((all) => [...new Set(all)]);
  const variables = aliases.map(
    (alias, index) => `"${alias.representationsVariableName}":[${unique[index]!.join(',')}]`,
  );
  const body = `{"query":${JSON.stringify(node.operation)},"variables":{${variables.join(',')}}}`;
  const path = `/${node.serviceName}`;
  const data = (await context.send(path, body)).data as Record<string, Json[]>;
  aliases.forEach(({ alias }, index) => {
    targets[index]!.forEach((target, at) => {
      Object.assign(target, structuredClone(data[alias]![unique[index]!.indexOf(texts[index]![at]!)]));
    });
  });
  return { kind: 'fetch', path, body };
}

function findTargets(value: unknown, path: readonly PathElement[]): Json[] {
  if (value == null) return [];
  const [first, ...rest] = path;
  if (first === undefined) return [value as Json];
  if (first === '@') return (value as unknown[]).flatMap((item) => findTargets(item, rest));
  return findTargets((value as Json)[first.Field], rest);
}

function toRepresentation(target: Json, { requires }: EntityAlias): string {
  const fields = requires.flatMap(({ selections = [] }) => selections.map(({ name }) => name!));
  return JSON.stringify(Object.fromEntries(fields.map((name) => [name, target[name] ?? null])));
}
