/**
 * Condition on a request (alias `r`): it is live, has fewer live proposals than there should be to choose from, and none that all
 * have accepted.
 * @param choices a parameter of the statement: how many there should be
 */
export function withoutChoices(choices: string): string {
  return `r.status IN ('OPEN', 'PROPOSED')
    AND NOT EXISTS (SELECT FROM proposal p WHERE p.request_id = r.id AND p.status = 'ACCEPTED')
    AND (SELECT count(*) FROM proposal p WHERE p.request_id = r.id AND p.status = 'PENDING') < ${choices}::int`;
}
