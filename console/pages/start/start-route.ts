import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { useWorkCount } from '../../work/use-work-count';
import { readStartSearch } from './start-search';
import { startTexts } from './sv';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readStartSearch,
  staticData: {
    page: { title: startTexts.title, menu: { order: 0, letter: 'h', useCount: useWorkCount } },
  },
}).lazy(async () => (await import('./start-page')).startPage);
