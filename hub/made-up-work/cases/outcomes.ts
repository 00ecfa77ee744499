import { ended, failed, probablyEnded, running, toBegin, withoutClearance } from './confirmed-outcomes';
import type { Outcome } from './outcome';
import {
  consentWithdrawn,
  declinedByCandidate,
  declinedByClient,
  lapsed,
  requestWithdrawn,
  toConfirm,
  twoChoices,
  withdrawnByBroker,
} from './proposed-outcomes';

/** Each is played somewhere in the city, under its name. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  running,
  'to-confirm': toConfirm,
  'declined-by-client': declinedByClient,
  'two-choices': twoChoices,
  lapsed,
  'to-begin': toBegin,
  'without-clearance': withoutClearance,
  'declined-by-candidate': declinedByCandidate,
  'consent-withdrawn': consentWithdrawn,
  ended,
  'withdrawn-by-broker': withdrawnByBroker,
  'request-withdrawn': requestWithdrawn,
  failed,
  'probably-ended': probablyEnded,
};
