import { PlanningTimeoutError } from '../../errors/errors';
import { PlannerLane, type UsePlanner } from './planner-lane';
import type { PlannableSupergraph } from './planner-process';

export interface PlannerPool {
  /**
   * Has a planner used, within the time that planning may take.
   *
   * @param isLight it is expected to be done soon
   * @throws PlanningTimeoutError, PlanningError, TooMuchToPlanError
   */
  run<T>(isLight: boolean, use: UsePlanner<T>): Promise<T>;
  /** For a supergraph that is out of service. */
  forget(supergraph: PlannableSupergraph): void;
  close(): void;
}

/** What is done within this, as nearly all is, is planned beside that which takes long. */
const LIGHT_MS = 250;
const MAX_WAITING_LIGHT = 10_000;
const MAX_WAITING_HEAVY = 8;

/**
 * Two planner processes for a gateway, started when they are needed. What is expected to take long, and what has turned
 * out to, is planned by one of them, so that the other answers at once.
 */
export function createPlannerPool(timeoutMs: number): PlannerPool {
  const light = new PlannerLane({
    timeoutMs: Math.min(LIGHT_MS, timeoutMs),
    maxWaiting: MAX_WAITING_LIGHT,
  });
  const heavy = new PlannerLane({ timeoutMs, maxWaiting: MAX_WAITING_HEAVY });
  return {
    async run(isLight, use) {
      if (!isLight) return heavy.run(use);
      try {
        return await light.run(use);
      } catch (error) {
        if (!(error instanceof PlanningTimeoutError)) throw error;
        return heavy.run(use);
      }
    },
    forget: (supergraph) => {
      for (const lane of [light, heavy]) lane.forget(supergraph);
    },
    close: () => {
      for (const lane of [light, heavy]) lane.close();
    },
  };
}
