import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { startTexts } from './sv';

export const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { page: { title: startTexts.title, menu: { order: 0, letter: 'h' } } },
}).lazy(async () => (await import('./start-page')).startPage);
