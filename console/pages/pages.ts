import { rootRoute } from '../frame/root-route';
import { accessibilityRoute } from './accessibility/accessibility-route';
import { decisionRoute, decisionsRoute } from './decisions/decisions-route';
import { individualReportsRoute } from './individual-reports/individual-reports-route';
import { reportsRoute } from './reports/reports-route';
import { startRoute } from './start/start-route';
import { vacanciesRoute } from './vacancies/vacancies-route';

/** Every page of the console, in the order of their folders' names. */
export const routeTree = rootRoute.addChildren([
  accessibilityRoute,
  decisionRoute,
  decisionsRoute,
  individualReportsRoute,
  reportsRoute,
  startRoute,
  vacanciesRoute,
]);
