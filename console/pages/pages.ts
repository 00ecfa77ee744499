import { rootRoute } from '../frame/root-route';
import { accessLogRoute } from './access-log/access-log-route';
import { accessibilityRoute } from './accessibility/accessibility-route';
import { startRoute } from './start/start-route';
import { vacanciesRoute } from './vacancies/vacancies-route';

/** Every page of the console, in the order of their folders' names. */
export const routeTree = rootRoute.addChildren([
  accessLogRoute,
  accessibilityRoute,
  startRoute,
  vacanciesRoute,
]);
