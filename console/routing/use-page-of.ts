import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useSession } from '../session/session-context';
import type { PageData } from './page-data';

/** The path of the page that shows a kind of thing (`PageData.shows`); undefined where there is none that the role may open. */
export function usePageOf(): (kind: string) => string | undefined {
  const { routesById } = useRouter();
  const { role } = useSession();
  return useCallback(
    (kind) => {
      const routes = Object.values(routesById) as readonly {
        readonly fullPath: string;
        readonly options: { readonly staticData?: { readonly page?: PageData } };
      }[];
      const route = routes.find(({ options }) => options.staticData?.page?.shows === kind);
      const isOpen = route?.options.staticData?.page?.roles?.includes(role) ?? true;
      return route !== undefined && isOpen ? route.fullPath : undefined;
    },
    [routesById, role],
  );
}
