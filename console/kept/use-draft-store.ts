import { useMemo } from 'react';
import { useClient } from 'urql';
import { DropDraftDocument, KeepDraftDocument, OwnDraftDocument } from './kept.generated';
import { keptIn, useKeptPlace } from './kept-place';

export interface DraftStore {
  read(): Promise<{ readonly content: string; readonly savedAt: string } | undefined>;
  /** When it was kept; undefined where it could not be. */
  keep(content: string): Promise<string | undefined>;
  /** Null when nothing is kept any more; undefined where that could not be done. */
  drop(): Promise<null | undefined>;
}

/** The draft of a form at the hub. What is asked of it is done in its order. */
export function useDraftStore(form: string, persons: readonly string[]): DraftStore {
  const client = useClient();
  const place = useKeptPlace();
  return useMemo(() => {
    let before: Promise<unknown> = Promise.resolve();
    const next = <Result>(work: () => Promise<Result>): Promise<Result> => {
      const done = before.then(work);
      before = done.catch(() => undefined);
      return done;
    };
    const variables = { ...place, form };
    return {
      read: () =>
        next(async () => {
          const context = { requestPolicy: 'network-only' } as const;
          return keptIn((await client.query(OwnDraftDocument, variables, context).toPromise()).data);
        }),
      keep: (content) =>
        next(async () => {
          const draft = { form, content, persons: [...persons] };
          return keptIn((await client.mutation(KeepDraftDocument, { ...place, draft }).toPromise()).data);
        }),
      drop: () =>
        next(async () => {
          const { error } = await client.mutation(DropDraftDocument, variables).toPromise();
          return error ? undefined : null;
        }),
    };
  }, [client, place, form, persons]);
}
