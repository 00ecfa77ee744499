import type { GraphQLObjectType } from 'graphql';
import { postGraphql } from '../../network/post-graphql';
import type { ArgumentValues } from './argument-literals';
import { type CallerName, OUTSIDERS, OWN } from './callers';
import { type MatrixHub, startMatrixHub } from './matrix-hub';
import type { MatrixWorld } from './matrix-world';
import { StatementRecorder } from './statement-recorder';
import { selectionText } from './ways';

jest.setTimeout(300_000);

const NOWHERE = '00000000-0000-4000-8000-000000000000';
/** Those who see everything of the brokering are asked about rows that are not shared with them, below. */
const STRANGERS = OUTSIDERS.filter((name) => !['broker', 'service'].includes(name));

let matrixHub: MatrixHub;
const recorder = new StatementRecorder();

beforeAll(async () => {
  matrixHub = await startMatrixHub();
  recorder.start();
});

afterAll(async () => {
  recorder.stop();
  await matrixHub?.hub.stop();
});

test.each(['Query', 'Mutation'] as const)(
  'every field of %s that takes an id answers for a stranger’s row as for none, after the same statements',
  async (root) => {
    const { world } = matrixHub;
    const pairs = pairsOf(root, hiddenIds(world), missingIds());
    expect(pairs.length).toBeGreaterThan(root === 'Query' ? 4 : 15);
    let statements = 0;
    for (const pair of pairs) {
      for (const name of STRANGERS) statements += await expectSame(pair, name);
    }
    expect(statements).toBeGreaterThan(0);
  },
);

test('the broker is told of a vacancy that is not shared as of one that never was', async () => {
  const { requestId } = matrixHub.world.values;
  const hidden = { ...hiddenIds(matrixHub.world), requestId: requestId! };
  const missing = { ...missingIds(), requestId: requestId! };
  const wanted = ['candidate', 'vacancy', 'proposeCandidate'];
  const pairs = [...pairsOf('Query', hidden, missing), ...pairsOf('Mutation', hidden, missing)];
  for (const pair of pairs.filter(({ field }) => wanted.includes(field))) await expectSame(pair, 'broker');
});

interface Pair {
  readonly field: string;
  readonly hidden: string;
  readonly missing: string;
}

/** Fields of which the text differs with the ids: those that take one. */
function pairsOf(root: 'Query' | 'Mutation', hidden: ArgumentValues, missing: ArgumentValues): Pair[] {
  const { schema, world } = matrixHub;
  const type = schema.getType(root) as GraphQLObjectType;
  const operation = root === 'Query' ? 'query' : 'mutation';
  return Object.values(type.getFields())
    .map((field) => {
      const text = (ids: ArgumentValues) =>
        `${operation} { ${selectionText(root, field, { ...world.values, ...ids })} }`;
      return { field: field.name, hidden: text(hidden), missing: text(missing) };
    })
    .filter((pair) => pair.hidden !== pair.missing);
}

/** Rows of the own district that nobody else may see. */
function hiddenIds({ candidates, vacancies, decision, placement, request, proposal, entry }: MatrixWorld) {
  return idsOf({
    candidate: candidates.district,
    vacancy: vacancies.district,
    decision,
    placement,
    request,
    proposal,
    entry,
  });
}

function missingIds() {
  const row = `${OWN}:${NOWHERE}`;
  return idsOf({
    candidate: row,
    vacancy: row,
    decision: row,
    placement: row,
    request: NOWHERE,
    proposal: NOWHERE,
    entry: `${OWN}:999999999.1`,
  });
}

function idsOf(rows: Readonly<Record<string, string>>): ArgumentValues {
  const { candidate, vacancy, decision, placement, request, proposal, entry } = Object.fromEntries(
    Object.entries(rows).map(([name, id]) => [name, JSON.stringify(id)]),
  ) as Record<string, string>;
  return {
    'Query.candidate.id': candidate!,
    'Query.vacancy.id': vacancy!,
    'Query.decision.id': decision!,
    'Query.placementRequest.id': request!,
    'Query.proposal.id': proposal!,
    'Mutation.withdrawVacancy.vacancyId': vacancy!,
    'SetSharingInput.candidateId': candidate!,
    candidateId: candidate!,
    vacancyId: vacancy!,
    decisionId: decision!,
    decisionIds: `[${decision}]`,
    placementId: placement!,
    requestId: request!,
    proposalId: proposal!,
    entryIds: `[${entry}]`,
  };
}

/** Answers with the number of statements. */
async function expectSame({ field, hidden, missing }: Pair, name: CallerName): Promise<number> {
  const there = await ask(hidden, name);
  const notThere = await ask(missing, name);
  expect({ field, name, ...there }).toEqual({ field, name, ...notThere });
  return there.statements.length;
}

async function ask(query: string, name: CallerName) {
  const headers = { ...matrixHub.headers[name], 'x-request-id': 'foreign-ids' };
  recorder.take();
  const answer = await postGraphql(matrixHub.hub.url, { query, headers });
  return { answer, statements: recorder.take() };
}
