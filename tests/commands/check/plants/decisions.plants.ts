import type { Kind } from '../../../../commands/check/compare/kinds';
import { endPlacement, interruptDecision, type Plant } from './plant';

/** Ways in which kinds of decisions' days are planted. */
export const DECISIONS_PLANTS = {
  PLACEMENT_WITHOUT_EXECUTION: [
    ({ confirmed }) => [
      'asking',
      `UPDATE care_decision SET closed_on = executed_on, closure_reason = 'OTHER' WHERE id = '${confirmed.decision}'`,
    ],
    ({ confirmed }) => [
      'asking',
      `UPDATE care_decision SET executed_on = NULL WHERE id = '${confirmed.decision}';
        UPDATE decision_wait SET until_on = 'infinity' WHERE decision_id = '${confirmed.decision}'`,
    ],
    (lives) => ['asking', interruptDecision(lives)],
    (lives) => [
      'asking',
      `${interruptDecision(lives)}; INSERT INTO partial_execution (decision_id, executed_on, percent, recorded_by)
        SELECT id, interrupted_on - 1, 50, 'x' FROM care_decision WHERE id = '${lives.confirmed.decision}'`,
    ],
  ],
  DECISION_STILL_EXECUTED: [
    (lives) => ['asking', endPlacement(lives, true), 'VACANCY_STILL_FILLED'],
    (lives) => ['asking', endPlacement(lives, false), 'VACANCY_STILL_FILLED'],
  ],
  WAITING_DIFFERS: [
    ({ live }) => ['asking', `DELETE FROM decision_wait WHERE decision_id = '${live.decision}'`],
    ({ confirmed }) => [
      'asking',
      `UPDATE decision_wait SET until_on = 'infinity' WHERE decision_id = '${confirmed.decision}'`,
    ],
    ({ live }) => [
      'asking',
      `UPDATE decision_wait SET reportable_from = reportable_from + 30 WHERE decision_id = '${live.decision}'`,
    ],
    ({ live }) => [
      'asking',
      `UPDATE decision_wait SET from_on = from_on - 60, reportable_from = (from_on - 60 + interval '3 months')::date WHERE decision_id = '${live.decision}'`,
    ],
    ({ live }) => [
      'asking',
      `UPDATE decision_wait SET is_interruption = true WHERE decision_id = '${live.decision}'`,
    ],
    ({ confirmed }) => [
      'asking',
      `UPDATE decision_wait SET until_on = until_on + 1 WHERE decision_id = '${confirmed.decision}'`,
    ],
  ],
  DAYS_OUT_OF_ORDER: [
    ({ confirmed }) => [
      'asking',
      `UPDATE care_decision SET executed_on = decided_on - 1 WHERE id = '${confirmed.decision}';
        UPDATE decision_wait SET until_on = from_on - 1 WHERE decision_id = '${confirmed.decision}'`,
      'WAITING_DIFFERS',
    ],
    ({ declined }) => [
      'asking',
      `UPDATE care_decision SET closed_on = decided_on - 1, closure_reason = 'OTHER' WHERE id = '${declined.decision}'`,
      'WAITING_DIFFERS',
      'REQUEST_OF_ENDED_DECISION',
    ],
    ({ live }) => ['asking', `UPDATE offer SET offered_on = offered_on - 60 WHERE id = '${live.proposal}'`],
    ({ declined }) => [
      'asking',
      `UPDATE offer SET answered_on = offered_on - 1 WHERE id = '${declined.proposal}'`,
    ],
  ],
} satisfies Partial<Record<Kind, readonly Plant[]>>;
