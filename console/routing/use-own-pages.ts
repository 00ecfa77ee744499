import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useSession } from '../session/session-context';
import { mayOpen, type PageData } from './page-data';

export interface OwnPage {
  readonly path: string;
  readonly page: PageData;
}

/** The pages that the role that is signed in may open. */
export function useOwnPages(): readonly OwnPage[] {
  const { routesById } = useRouter();
  const { role } = useSession();
  return useMemo(() => {
    const routes = Object.values(routesById) as readonly {
      readonly fullPath: string;
      readonly options: { readonly staticData?: { readonly page?: PageData } };
    }[];
    return routes.flatMap(({ fullPath, options }) => {
      const page = options.staticData?.page;
      return page && mayOpen(page, role) ? [{ path: fullPath, page }] : [];
    });
  }, [routesById, role]);
}
