import type { SubgraphError } from '../../transport/subgraph';
import { fieldsOfType, type ScatteredEntityField } from '../plan/entities-plan';
import { wantsProbe } from '../plan/page-size';
import type { ScatterPlan } from '../plan/scatter-plan';
import type { RootField } from '../plan/sharded-operation-plan';
import type { RunContext } from './field-run';
import { type Scatter, startScatter } from './scatter';

/** Representations for one shard, and their places in the whole list. */
export interface Share {
  readonly indexes: number[];
  readonly texts: string[];
}

export interface ScatteredWork {
  readonly index: number;
  readonly type: string;
  readonly text: string;
  readonly fields: readonly ScatteredEntityField[];
}

/** The representations of one `_entities` field, by whom they are asked of. */
export interface EntityWork {
  /** One for each representation: an object to put together, or null where there can be no entity. */
  readonly entities: (Record<string, unknown> | null)[];
  readonly errors: SubgraphError[];
  /** By shard position. */
  readonly keyed: ReadonlyMap<number, Share>;
  readonly any: Share;
  readonly scattered: readonly ScatteredWork[];
  readonly scatters: ReadonlyMap<ScatterPlan, Scatter>;
  readonly wantsProbe: boolean;
}

interface Representation {
  readonly index: number;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly type: string;
}

/** Partitions the representations by shard key. A key that names no shard in force: null, and an error at `[i]`. */
export function partition(context: RunContext, field: RootField & { kind: 'entities' }): EntityWork {
  const { plan } = field;
  const { variables, representations } = context.request;
  const keyed = new Map<number, Share>();
  const any: Share = { indexes: [], texts: [] };
  const scattered: ScatteredWork[] = [];
  const work = { entities: [] as EntityWork['entities'], errors: [] as SubgraphError[] };
  for (const [index, text] of (representations[field.representations] ?? []).entries()) {
    const item = parseRepresentation(index, text);
    const { shardKeys } = context.operation.schema;
    const key = shardKeys.get(item.type);
    work.entities.push({});
    if (key !== undefined) {
      if (plan.keyed) addKeyed(context, keyed, { item, key, work });
    } else if (plan.any) add(any, item);
    else setTypenames(work.entities[index]!, field, item.type);
    const fields = fieldsOfType(plan, item.type, variables);
    if (fields.length > 0) scattered.push({ index, type: item.type, text, fields });
  }
  const plans = new Set(
    scattered.flatMap(({ fields }) => fields.map((scatteredField) => scatteredField.plan)),
  );
  const scatters = new Map(
    plan.fields.map(({ plan: scatterPlan }) => [
      scatterPlan,
      startScatter(context, scatterPlan, plans.has(scatterPlan)),
    ]),
  );
  const isProbe = [...scatters].some(([{ connection }, { targets }]) =>
    wantsProbe(connection, targets.length),
  );
  return { ...work, keyed, any, scattered, scatters, wantsProbe: isProbe };
}

function parseRepresentation(index: number, text: string): Representation {
  const value = JSON.parse(text) as Record<string, unknown>;
  return { index, text, value, type: String(value.__typename) };
}

function addKeyed(
  { directory }: RunContext,
  keyed: Map<number, Share>,
  { item, key, work }: { item: Representation; key: string; work: Pick<EntityWork, 'entities' | 'errors'> },
): void {
  const named = String(item.value[key] ?? '');
  const shard = directory.positionOf(named);
  if (shard === undefined) {
    work.entities[item.index] = null;
    work.errors.push(directory.names.unknown({ named }, [item.index]));
    return;
  }
  const share = keyed.get(shard) ?? { indexes: [], texts: [] };
  add(share, item);
  keyed.set(shard, share);
}

function add(share: Share, { index, text }: Representation): void {
  share.indexes.push(index);
  share.texts.push(text);
}

function setTypenames(
  entity: Record<string, unknown>,
  { plan }: RootField & { kind: 'entities' },
  type: string,
): void {
  for (const typename of plan.typenames) {
    if (typename.type === undefined || typename.type === type) entity[typename.key] = type;
  }
}
