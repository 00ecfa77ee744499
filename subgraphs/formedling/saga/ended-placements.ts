import { DistrictCallError } from '../../service/districts-client/district-call-error';
import type { FormedlingContext } from '../formedling-context';

const AT_ONCE = 50;

/**
 * A placement that has ended in one district reopens its vacancy in another: the first keeps telling of the end until it is
 * acknowledged, which happens once the second has reopened the vacancy. Sent twice, both change nothing.
 */
export async function reopenVacancies({ districts, logger }: FormedlingContext): Promise<void> {
  for (const { placementId, vacancyId, reason } of await districts.endedPlacements(AT_ONCE)) {
    try {
      await districts.command('unfillVacancy', { vacancyId, placementId, reason }, `${placementId}-reopen`);
      await districts.command('acknowledgeEndedPlacement', { placementId }, `${placementId}-acknowledge`);
    } catch (error) {
      if (!(error instanceof DistrictCallError)) throw error;
      logger.warn({ placementId, err: error.summary }, 'an ended placement waits for its vacancy to reopen');
    }
  }
}
