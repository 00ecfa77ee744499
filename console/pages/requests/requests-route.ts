import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readRequestSearch } from './request-search';
import { requestsTexts } from './sv';
import { useRequestCount } from './use-request-count';

export const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forfragningar',
  validateSearch: readRequestSearch,
  staticData: {
    page: {
      title: requestsTexts.title,
      roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'],
      menu: { order: 30, letter: 'f', useCount: useRequestCount },
    },
  },
}).lazy(async () => (await import('./requests-page')).requestsPage);
