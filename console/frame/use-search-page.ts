import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PageData } from '../routing/page-data';
import { useSession } from '../session/session-context';

/** The path of the page on which the role looks for records; undefined for a role that has none. */
export function useSearchPage(): string | undefined {
  const { routesById } = useRouter();
  const { role } = useSession();
  return useMemo(() => {
    const routes = Object.values(routesById) as readonly {
      readonly fullPath: string;
      readonly options: { readonly staticData?: { readonly page?: PageData } };
    }[];
    const isSearch = ({ isSearch, roles }: PageData) => isSearch === true && roles?.includes(role) !== false;
    return routes.find(({ options: { staticData } }) => staticData?.page && isSearch(staticData.page))
      ?.fullPath;
  }, [routesById, role]);
}
