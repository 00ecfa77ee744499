import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readText } from '../../routing/search-params';

export const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  /** What is looked for, unless it is a name: that stays out of the browser's history. */
  validateSearch: (search: Record<string, unknown>): { readonly q?: string } => ({
    q: readText(search, 'q'),
  }),
  staticData: {
    page: { title: 'Sök', roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'], isSearch: true },
  },
}).lazy(async () => (await import('./search-page')).searchPage);
