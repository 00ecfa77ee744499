import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PageData } from '../routing/page-data';
import { useSession } from '../session/session-context';

export interface MenuEntry {
  readonly to: string;
  readonly title: string;
  readonly letter: string;
  readonly useCount: NonNullable<PageData['menu']>['useCount'];
}

/** The pages of the role that is signed in, those that there are. */
export function useMenu(): readonly MenuEntry[] {
  const { routesById } = useRouter();
  const { role } = useSession();
  return useMemo(() => {
    const routes = Object.values(routesById) as readonly {
      readonly fullPath: string;
      readonly options: { readonly staticData?: { readonly page?: PageData } };
    }[];
    return routes
      .flatMap(({ fullPath, options }) => {
        const page = options.staticData?.page;
        if (page?.menu === undefined || page.roles?.includes(role) === false) return [];
        const { order, letter, useCount } = page.menu;
        return [{ to: fullPath, title: page.title, letter, order, useCount }];
      })
      .sort((one, other) => one.order - other.order);
  }, [routesById, role]);
}
