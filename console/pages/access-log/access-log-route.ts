import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readAccessLogSearch } from './access-log-search';
import { ACCESS_LOG_TITLE } from './page-title';

export const accessLogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/atkomstlogg',
  validateSearch: readAccessLogSearch,
  staticData: {
    page: { title: ACCESS_LOG_TITLE, roles: ['admin'], shows: 'REVIEW', menu: { order: 100, letter: 't' } },
  },
}).lazy(async () => (await import('./access-log-page')).accessLogPage);
