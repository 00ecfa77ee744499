import { decisionWords } from '../../texts/decision-words';
import { sv } from '../../texts/sv';
import type { BoardTablesQuery } from './reports.generated';

type BoardRow = NonNullable<BoardTablesQuery['unexecutedDecisionTables']>[number];

/** What decisions are counted by. */
export type Category = Pick<BoardRow, 'law' | 'programArea' | 'intervention'>;

export const keyOfCategory = ({ law, programArea, intervention }: Category) =>
  `${law}-${programArea}-${intervention}`;

/** `socialpsykiatri`, and `IoF` as it is. */
const inText = (area: string) => (/^\p{Lu}\p{Ll}+$/u.test(area) ? area.toLocaleLowerCase('sv') : area);

/** As the board prints it. */
export function nameOfCategory({ law, programArea, intervention }: Category): string {
  const area = sv.programAreas[programArea];
  const name = decisionWords.laws[law];
  const where = name === area ? name : `${name} ${inText(area)}`;
  return `${where}, ${decisionWords.interventions[intervention].toLowerCase()}`;
}
