import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { STAFF_TITLE } from './page-title';
import { readStaffSearch } from './staff-search';

export const staffRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/personal',
  validateSearch: readStaffSearch,
  staticData: { page: { title: STAFF_TITLE, roles: ['admin'], menu: { order: 110, letter: 'p' } } },
}).lazy(async () => (await import('./staff-page')).staffPage);
