import type { FieldResult } from '../merge/merge-value';
import { type FieldAnswer, fieldAnswer } from '../merge/shard-answer';
import { switchOf } from '../plan/shard-document';
import type { RootField } from '../plan/sharded-operation-plan';
import type { ShardNames } from '../terms/shard-names';
import { type FieldRun, nullWith, type Round, type RunContext, type ShardInput } from './field-run';

/** `@route`: one shard answers; a code that names none is an error, never a broadcast. */
export function runRouted(context: RunContext, field: RootField & { kind: 'routed' }): FieldRun {
  const named = String(field.readRoute(context.request.variables) ?? '');
  const { names } = context.directory;
  const shard = context.directory.positionNamed({ named, argument: field.routePath });
  return {
    field,
    targets: shard === undefined ? [] : [shard],
    wantsProbe: false,
    wantsKeys: false,
    setInput: (input, { isOn }) => switchOn(context, field, input, isOn),
    finish: (round) =>
      shard === undefined
        ? nullWith(names.unknown({ named, argument: field.routePath }, []))
        : resultOf(fieldAnswer(round.answer(shard), shard, [field.key]), names),
  };
}

/** A field that any shard knows: the preferred one answers, or the next that can. Mutations are never sent twice. */
export function runAny(context: RunContext, field: RootField & { kind: 'any' }): FieldRun {
  const { directory } = context;
  const first = directory.preferred;
  const setInput = (input: ShardInput) => switchOn(context, field, input, true);
  return {
    field,
    targets: [first],
    wantsProbe: false,
    wantsKeys: false,
    setInput: (input, { isOn }) => switchOn(context, field, input, isOn),
    async finish(round) {
      const answer = await firstAnswer(context, round, { start: first, setInput }, (shard, response) =>
        fieldAnswer(response, shard, [field.key]),
      );
      return resultOf(answer, directory.names);
    },
  };
}

/** The preferred shard's answer from the first round, or that of the next shard that gives one. */
export async function firstAnswer(
  { directory, operation }: RunContext,
  round: Round,
  { start, setInput }: { readonly start: number; setInput(input: ShardInput): void },
  read: (shard: number, answer: ReturnType<Round['answer']>) => FieldAnswer,
): Promise<FieldAnswer> {
  let answer = read(start, round.answer(start));
  const others = operation.plan.kind === 'mutation' ? 0 : directory.codes.length - 1;
  for (let step = 1; answer.kind === 'missing' && step <= others; step++) {
    const shard = (start + step) % directory.codes.length;
    answer = read(shard, await round.askOnly(shard, setInput));
  }
  if (answer.kind !== 'missing') directory.preferred = answer.shard;
  return answer;
}

function switchOn({ operation }: RunContext, field: RootField, input: ShardInput, isOn: boolean): void {
  if (operation.isSwitched) input.variables[switchOf(field.unit)] = isOn;
}

function resultOf(answer: FieldAnswer, names: ShardNames): FieldResult {
  switch (answer.kind) {
    case 'missing':
      return nullWith(names.unavailable({ code: names.codes[answer.shard]!, reason: answer.reason }, []));
    case 'refused':
      return nullWith(...answer.errors.map((error) => names.attributed(error, answer.shard)));
    case 'value':
      return {
        value: answer.value,
        errors: answer.errors.map((error) => names.attributed(error, answer.shard)),
      };
    default:
      return answer satisfies never;
  }
}
