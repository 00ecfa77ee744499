import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { accessibilityTexts } from './sv';

export const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tillganglighet',
  staticData: { page: { title: accessibilityTexts.title } },
}).lazy(async () => (await import('./accessibility-page')).accessibilityPage);
