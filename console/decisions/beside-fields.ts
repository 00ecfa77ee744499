import type { Problem } from '../graphql/problem';

/** The problem where none of the form's own fields says it. */
export function besideFields(problem: Problem | null, fields: readonly string[]): Problem | null {
  return problem?.field && fields.includes(problem.field) ? null : problem;
}
