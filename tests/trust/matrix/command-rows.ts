import { postGraphql } from '../../network/post-graphql';
import { expectNoMark } from './marks';
import { askAll, type MatrixHub, type Outcomes, outcomesOf } from './matrix-hub';
import { commandOutcome } from './outcome';
import { selectionText } from './ways';

/** Every command upon the own district's rows; what is done stays done, so it comes last. */
export async function commandRows({ schema, world, ...matrixHub }: MatrixHub): Promise<[string, Outcomes][]> {
  const rows: [string, Outcomes][] = [];
  for (const field of Object.values(schema.getMutationType()!.getFields())) {
    const query = `mutation { ${selectionText('Mutation', field, world.values)} }`;
    const answers = await askAll(matrixHub, async (headers, name) => {
      const answer = await postGraphql(matrixHub.hub.url, { query, headers });
      expectNoMark(query, name, answer);
      return answer;
    });
    rows.push([`Mutation.${field.name}`, outcomesOf((name) => commandOutcome(answers[name]))]);
  }
  return rows;
}
