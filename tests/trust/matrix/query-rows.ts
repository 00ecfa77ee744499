import { type GraphqlAnswer, postGraphql } from '../../network/post-graphql';
import type { CallerName } from './callers';
import { inTurns } from './in-turns';
import { expectNoMark } from './marks';
import { askAll, type MatrixHub, type Outcomes, outcomesOf } from './matrix-hub';
import { isRefusedAsWhole, readOutcome, valueAt } from './outcome';
import { type Probe, queryProbes } from './probes';

/** Who sees most of a row comes first. */
const SEE_MOST: readonly CallerName[] = [
  'ks own',
  'hl own',
  'ra own',
  'broker',
  'ad own',
  'report',
  'ks oth',
];
/** Figures of the city, which nobody's district makes exact. */
const OF_REPORTS =
  /report|UnexecutedDecision(Row|Table)|ExecutionTime|VacancyFlow|Brokering(Fig|Vol)|ProposalDecline|PoolGap|RequestMatches/i;

type Answers = Readonly<Record<CallerName, GraphqlAnswer>>;

/** Every field that a query leads to. */
export async function queryRows(matrixHub: MatrixHub): Promise<(readonly [string, Outcomes])[]> {
  const probes = queryProbes(matrixHub.schema, matrixHub.world);
  return (await inTurns(probes, (probe) => rowsOf(matrixHub, probe))).flat();
}

/** All fields are asked for at once; where one of them fails, each by itself, since it may take the others with it. */
async function rowsOf(matrixHub: MatrixHub, probe: Probe): Promise<[string, Outcomes][]> {
  const together = await ask(matrixHub, probe, Object.values(probe.selections));
  const isClear = Object.values(together).every(
    (answer) => answer.errors === undefined || isRefusedAsWhole(answer, probe.path),
  );
  return inTurns(Object.entries(probe.selections), async ([field, selection]) => {
    const answers = isClear ? together : await ask(matrixHub, probe, [selection]);
    return [`${probe.subject}.${field}`, compare(answers, probe, field)];
  });
}

function ask(matrixHub: MatrixHub, probe: Probe, selections: readonly string[]): Promise<Answers> {
  const query = probe.operation(selections);
  return askAll(matrixHub, async (headers, name) => {
    const answer = await postGraphql(matrixHub.hub.url, { query, headers });
    expectNoMark(query, name, answer);
    return answer;
  });
}

function compare(answers: Answers, { subject, path, compares }: Probe, field: string): Outcomes {
  const at = [...path, field];
  const order = OF_REPORTS.test(`${subject}.${field}`) ? ['exact' as const, ...SEE_MOST] : SEE_MOST;
  const most = order.find((name) => valueAt(answers[name], at) != null) ?? order[0]!;
  return outcomesOf((name) => readOutcome(answers[name], at, { reference: answers[most], compares }));
}
