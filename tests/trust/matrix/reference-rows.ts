import type { GraphQLObjectType } from 'graphql';
import type { GraphqlAnswer, GraphqlPost } from '../../network/post-graphql';
import { postJson } from '../../network/post-json';
import { inTurns } from './in-turns';
import { expectNoMark } from './marks';
import { askAll, type MatrixHub, type Outcomes, outcomesOf } from './matrix-hub';
import { readOutcome } from './outcome';
import { selectionText } from './ways';

/** Entities by reference, as a router in front asks for them: `POST /shards/district`. */
export async function referenceRows(matrixHub: MatrixHub): Promise<(readonly [string, Outcomes])[]> {
  const { candidates, vacancies, decision, placement } = matrixHub.world;
  const rows = [
    ...Object.entries(candidates).map(([name, id]) =>
      reference(`Candidate[${name} by reference]`, id, ['id']),
    ),
    ...Object.entries(vacancies).map(([name, id]) => reference(`Vacancy[${name} by reference]`, id, ['id'])),
    reference('CareDecision[by reference]', decision, ['id']),
    reference('Placement', placement, fieldNames(matrixHub, 'Placement')),
  ].flat();
  return inTurns(rows, async (row) => [row.coordinate, await ask(matrixHub, row)] as const);
}

interface Reference {
  readonly coordinate: string;
  readonly type: string;
  readonly field: string;
  readonly id: string;
}

function reference(subject: string, id: string, fields: readonly string[]): Reference[] {
  const type = /^\w+/.exec(subject)![0];
  return fields.map((field) => ({ coordinate: `${subject}.${field}`, type, field, id }));
}

function fieldNames({ schema }: MatrixHub, type: string): string[] {
  return Object.keys((schema.getType(type) as GraphQLObjectType).getFields());
}

async function ask(matrixHub: MatrixHub, { type, field, id }: Reference): Promise<Outcomes> {
  const definition = (matrixHub.schema.getType(type) as GraphQLObjectType).getFields()[field]!;
  const text = selectionText(type, definition, matrixHub.world.values);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${text} } } }`;
  const variables = { of: [{ __typename: type, id }] };
  const answers = await askAll(matrixHub, async (headers, name) => {
    const answer = await postShards(matrixHub.hub.url, { query, variables, headers });
    expectNoMark(query, name, answer);
    return answer;
  });
  const path = ['_entities', 0, field];
  const beside = { reference: answers['ks own'], compares: true };
  return outcomesOf((name) => readOutcome(answers[name], path, beside));
}

async function postShards(url: string, { query, variables, headers }: GraphqlPost): Promise<GraphqlAnswer> {
  const response = await postJson(`${url}/shards/district`, { query, variables }, headers);
  return (await response.json()) as GraphqlAnswer;
}
