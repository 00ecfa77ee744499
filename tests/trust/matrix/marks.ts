import type { GraphqlAnswer } from '../../network/post-graphql';
import { type CallerName, OUTSIDERS } from './callers';
import { MARKS } from './matrix-world';

/** No answer tells an outsider of what is not shared, in data or in an error. */
export function expectNoMark(what: string, name: CallerName, answer: GraphqlAnswer): void {
  if (!OUTSIDERS.includes(name)) return;
  const { city: _, region, ...hidden } = MARKS;
  const marks = Object.values(name.endsWith('reg') ? hidden : { region, ...hidden });
  const text = JSON.stringify(answer);
  expect({ what, name, found: marks.filter((mark) => text.includes(mark)) }).toEqual({
    what,
    name,
    found: [],
  });
}
