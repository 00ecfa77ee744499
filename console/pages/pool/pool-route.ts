import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readPoolSearch } from './pool-search';
import { poolTexts } from './sv';

export const poolRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min-pool',
  validateSearch: readPoolSearch,
  staticData: {
    page: { title: poolTexts.title, roles: ['kontaktsekreterare'], menu: { order: 10, letter: 'm' } },
  },
}).lazy(async () => (await import('./pool-page')).poolPage);
