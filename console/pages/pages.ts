import { rootRoute } from '../frame/root-route';
import { accessLogRoute } from './access-log/access-log-route';
import { accessibilityRoute } from './accessibility/accessibility-route';
import { candidateRoute } from './candidate/candidate-route';
import { chargesRoute } from './charges/charges-route';
import { decisionRoute } from './decision/decision-route';
import { decisionsRoute } from './decisions/decisions-route';
import { individualReportsRoute } from './individual-reports/individual-reports-route';
import { placementRoute } from './placement/placement-route';
import { poolRoute } from './pool/pool-route';
import { proposalRoute } from './proposal/proposal-route';
import { proposalsRoute } from './proposals/proposals-route';
import { registerRoute } from './register/register-route';
import { registryRoute } from './registry/registry-route';
import { reportsRoute } from './reports/reports-route';
import { requestRoute } from './request/request-route';
import { requestsRoute } from './requests/requests-route';
import { retentionRoute } from './retention/retention-route';
import { searchRoute } from './search/search-route';
import { settingsRoute } from './settings/settings-route';
import { staffRoute } from './staff/staff-route';
import { startRoute } from './start/start-route';
import { vacanciesRoute } from './vacancies/vacancies-route';

/** Every page of the console, in the order of their folders' names. */
export const routeTree = rootRoute.addChildren([
  accessLogRoute,
  accessibilityRoute,
  candidateRoute,
  chargesRoute,
  decisionRoute,
  decisionsRoute,
  individualReportsRoute,
  placementRoute,
  poolRoute,
  proposalRoute,
  proposalsRoute,
  registerRoute,
  registryRoute,
  reportsRoute,
  requestRoute,
  requestsRoute,
  retentionRoute,
  searchRoute,
  settingsRoute,
  staffRoute,
  startRoute,
  vacanciesRoute,
]);
