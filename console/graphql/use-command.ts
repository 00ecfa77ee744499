import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { useAnnounce } from '../announce/announcer';
import { sv } from '../texts/sv';
import { afterOwnChanges, noteOwnChange, type ReadVersion } from './own-changes';
import { isVersionConflict, type Problem, problemOf } from './problem';

export interface Command<Data, Variables> {
  /** Sends it; what it answered, or null with a `problem`. While it is under way another press does nothing. */
  run(variables: Variables): Promise<Data | null>;
  readonly isBusy: boolean;
  /** Why the last one did not go through, where none of the form's own fields says it. */
  readonly problem: Problem | null;
  /** What is said of a field of the form: the hub's words when the problem is that field's. */
  errorOf(field: string): string | null;
  /** The version to name: the one that was read, or after a refusal the one that the refusal has told of. */
  versionOf(read: ReadVersion): number;
  clear(): void;
}

/**
 * A mutation of a form. Success is told only when the hub has answered; the lists that hold what was changed are fetched anew by
 * then. Sent again after a cut connection it has the same `Idempotency-Key`, so that it is done once.
 *
 * @param done said when it has been done, which may depend on what was answered
 * @param fields the fields that say by `errorOf` what is refused of them
 */
export function useCommand<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  done: string | ((data: Data) => string) = sv.command.saved,
  fields: readonly string[] = [],
): Command<Data, Variables> {
  const client = useClient();
  const announce = useAnnounce();
  const [state, setState] = useState<{ isBusy: boolean; problem: Problem | null }>({
    isBusy: false,
    problem: null,
  });
  const attempt = useRef({ isBusy: false, variables: '', key: '' });
  const named = useRef<ReadVersion | null>(null);
  const run = async (variables: Variables): Promise<Data | null> => {
    if (attempt.current.isBusy) return null;
    const text = JSON.stringify(variables);
    const key = attempt.current.variables === text ? attempt.current.key : crypto.randomUUID();
    attempt.current = { isBusy: true, variables: text, key };
    setState({ isBusy: true, problem: null });
    const context = { fetchOptions: { headers: { 'idempotency-key': key } } };
    const { data, error } = await client.mutation(document, variables, context).toPromise();
    const problem = error ? problemOf(error) : null;
    const isUnanswered = problem?.code === 'NETWORK';
    attempt.current = { isBusy: false, variables: isUnanswered ? text : '', key };
    setState({ isBusy: false, problem });
    if (problem !== null) return null;
    if (data === undefined) return null;
    if (named.current !== null) noteOwnChange(client, named.current, data);
    announce(typeof done === 'string' ? done : done(data));
    return data;
  };
  const { isBusy, problem } = state;
  return {
    isBusy,
    problem: problem?.field && fields.includes(problem.field) ? null : problem,
    run,
    versionOf: (read) => {
      const told = isVersionConflict(problem) ? problem.details['version'] : null;
      const version = typeof told === 'number' ? told : afterOwnChanges(client, read);
      named.current = { id: read.id, version };
      return version;
    },
    errorOf: (field) => (problem?.field === field ? problem.text : null),
    clear: useCallback(() => setState({ isBusy: false, problem: null }), []),
  };
}
