import { createRoute } from '@tanstack/react-router';
import { rootRoute } from '../../frame/root-route';
import { registerTexts } from './sv';

export const registerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min-pool/ny',
  staticData: { page: { title: registerTexts.title, roles: ['kontaktsekreterare'] } },
}).lazy(async () => (await import('./register-page')).registerPage);
