import { useLocation } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { useCommand } from '../graphql/use-command';
import { sv } from '../texts/sv';
import { DropViewDocument, KeepViewDocument, KeptDocument, type KeptViewFragment } from './kept.generated';
import { useKeptPlace } from './kept-place';
import { useKept } from './use-kept';

/** What of an address is no criterion of a list. */
const NO_CRITERIA = ['steg'];

export interface NewView {
  readonly name: string;
  readonly criteria: string;
  readonly isShared: boolean;
}

/** The views of the page that is open, what it is narrowed by, and what is done with views. A change is in the list when it is done. */
export function useViews() {
  const { pathname, searchStr } = useLocation();
  const page = pathname.split('/').slice(1).join('/') || 'att-gora';
  const place = useKeptPlace();
  const client = useClient();
  const kept = useKept();
  const keep = useCommand(KeepViewDocument, sv.views.saved, ['view.name']);
  const drop = useCommand(DropViewDocument, sv.views.dropped);
  const refresh = () =>
    client.query(KeptDocument, { ...place }, { requestPolicy: 'network-only' }).toPromise();
  return {
    criteria: useMemo(() => criteriaOf(searchStr), [searchStr]),
    views: useMemo(() => (kept?.views ?? []).filter((view) => view.page === page), [kept, page]),
    problem: keep.problem ?? drop.problem,
    errorOf: keep.errorOf,
    isBusy: keep.isBusy || drop.isBusy,
    /** @param former the view that is to be another; without one it is new, and no other is touched */
    keep: async (view: NewView, former?: KeptViewFragment): Promise<KeptViewFragment | null> => {
      const named = former && { id: former.id, version: former.version };
      const done = await keep.run({ ...place, view: { page, ...view, ...named } });
      await refresh();
      return done?.ofDistrict ?? done?.ofCity ?? null;
    },
    drop: async ({ id }: KeptViewFragment): Promise<boolean> => {
      const done = await drop.run({ ...place, id });
      await refresh();
      return done !== null;
    },
  };
}

/** The same for addresses that say the same in another order. */
export function criteriaOf(searchText: string): string {
  const parameters = new URLSearchParams(searchText);
  for (const name of NO_CRITERIA) parameters.delete(name);
  parameters.sort();
  return parameters.toString();
}
