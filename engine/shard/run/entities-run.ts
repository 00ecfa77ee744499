import { EntityResults } from '../merge/entity-results';
import type { FieldResult } from '../merge/merge-value';
import { fieldAnswer } from '../merge/shard-answer';
import type { EntitiesPart } from '../plan/entities-plan';
import type { RootField } from '../plan/sharded-operation-plan';
import { type EntityWork, partition, type ScatteredWork } from './entity-partition';
import type { FieldRun, FirstRequest, Round, RunContext, ShardInput } from './field-run';
import { firstAnswer } from './routed-run';
import { type ScatterEntity, setScatterInput } from './scatter';
import { finishScatter } from './scatter-run';

/**
 * `_entities`: representations to the shards that their keys name, in parallel; the answers back in the representations'
 * order. An entity whose shard does not answer is null, with an error at `["_entities", i]`.
 */
export function runEntities(context: RunContext, field: RootField & { kind: 'entities' }): FieldRun {
  const work = partition(context, field);
  const { directory } = context;
  const anyShard = directory.preferred;
  const scatters = [...work.scatters.values()];
  const targets = new Set([...work.keyed.keys(), ...scatters.flatMap(({ targets }) => [...targets])]);
  if (work.any.texts.length > 0) targets.add(anyShard);
  const setAny = (input: ShardInput) => setTexts(input, field.plan.any, work.any.texts);
  return {
    field,
    targets: [...targets],
    wantsProbe: work.wantsProbe,
    wantsKeys: scatters.some(({ wantsKeys }) => wantsKeys),
    setInput(input, request) {
      const { shard, isOn } = request;
      setTexts(input, field.plan.keyed, isOn ? (work.keyed.get(shard)?.texts ?? []) : []);
      setTexts(input, field.plan.any, isOn && shard === anyShard ? work.any.texts : []);
      setScattered(field, work, input, request);
    },
    async finish(round) {
      const result = new EntityResults(work.entities, work.errors);
      takeKeyed(context, field, { work, round, result });
      if (work.any.texts.length > 0)
        await takeAny(context, field, { work, round, result, start: anyShard, setInput: setAny });
      await takeScattered(field, { work, round, result });
      return { value: result.entities, errors: result.errors };
    },
  };
}

interface Taking {
  readonly work: EntityWork;
  readonly round: Round;
  readonly result: EntityResults;
}

type EntitiesField = RootField & { kind: 'entities' };

function takeKeyed(
  { directory }: RunContext,
  { plan }: EntitiesField,
  { work, round, result }: Taking,
): void {
  if (!plan.keyed) return;
  for (const [shard, { indexes }] of work.keyed) {
    const answer = fieldAnswer(round.answer(shard), shard, [plan.keyed.alias]);
    result.take(answer, indexes, directory.names);
  }
}

async function takeAny(
  context: RunContext,
  { plan }: EntitiesField,
  { work, round, result, start, setInput }: Taking & { start: number; setInput(input: ShardInput): void },
): Promise<void> {
  const answer = await firstAnswer(context, round, { start, setInput }, (shard, response) =>
    fieldAnswer(response, shard, [plan.any!.alias]),
  );
  result.take(answer, work.any.indexes, context.directory.names);
}

async function takeScattered({ plan }: EntitiesField, { work, round, result }: Taking): Promise<void> {
  await Promise.all(
    work.scattered.map(async (item, local) => {
      for (const field of item.fields) {
        const answerOf = (shard: number) =>
          fieldAnswer(round.answer(shard), shard, [plan.scattered!.alias, local, field.plan.key]);
        const scatter = work.scatters.get(field.plan)!;
        const merged = await finishScatter(scatter, round, answerOf, entityOf(item));
        setField(result, item, { key: field.plan.key, isNonNull: field.plan.isNonNull }, merged);
      }
    }),
  );
}

function setField(
  { entities, errors }: EntityResults,
  { index }: ScatteredWork,
  { key, isNonNull }: { key: string; isNonNull: boolean },
  merged: FieldResult,
): void {
  for (const error of merged.errors) errors.push({ ...error, path: [index, key, ...(error.path ?? [])] });
  const entity = entities[index];
  if (isNonNull && merged.value === null) entities[index] = null;
  else if (entity) entity[key] = merged.value;
}

function entityOf({ type, text }: ScatteredWork): ScatterEntity {
  return { type, representation: text };
}

function setScattered(
  { plan }: EntitiesField,
  work: EntityWork,
  input: ShardInput,
  request: FirstRequest,
): void {
  if (!plan.scattered) return;
  let isAsked = false;
  for (const [scatterPlan, scatter] of work.scatters) {
    const isTarget = request.isOn && scatter.targets.includes(request.shard);
    isAsked ||= isTarget;
    input.variables[scatterPlan.switch] = isTarget;
    setScatterInput(scatter, input, request);
  }
  setTexts(input, plan.scattered, isAsked ? work.scattered.map(({ text }) => text) : []);
}

function setTexts(input: ShardInput, part: EntitiesPart | undefined, texts: readonly string[]): void {
  if (part) input.representations[part.variable] = texts;
}
