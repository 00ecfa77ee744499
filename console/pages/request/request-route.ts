import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { readRequestPageSearch } from '../../request-case/request-page-search';
import { requestTexts } from '../../request-case/sv';

export const requestRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forfragningar/$id',
  validateSearch: readRequestPageSearch,
  staticData: {
    page: {
      title: requestTexts.title,
      shows: 'REQUEST',
      roles: ['resursteam', 'kontaktsekreterare', 'handlaggare'],
    },
  },
}).lazy(async () => (await import('./request-page')).requestPage);
