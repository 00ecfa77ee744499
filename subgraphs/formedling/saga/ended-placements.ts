import { todayOf } from '../../../platform/time/calendar';
import { creditCharge } from '../charges/credit-charge';
import type { FormedlingContext } from '../context/formedling-context';
import type { EndedPlacement } from '../districts-client/districts';
import type { DistrictQueues } from '../errands/district-queues';
import { takeBackPlacement } from './withdrawn-placement';

const AT_ONCE = 50;

/**
 * A placement that has ended in one district reopens its vacancy in another: the first keeps telling of the end until it is
 * acknowledged, which happens once the second has reopened the vacancy; of one that was withdrawn the charge is credited and the
 * request opened again before. Done twice, all of it changes nothing. Each district is asked, and each vacancy reopened, by itself.
 */
export function reopenVacancies(context: FormedlingContext, queues: DistrictQueues): void {
  const { districts, registry } = context;
  for (const { code } of registry.inForce) {
    void queues.offer(code, `ended-placements/${code}`, async () => {
      for (const ended of await districts.endedPlacements(code, AT_ONCE)) {
        const owner = ended.vacancyId.slice(0, ended.vacancyId.indexOf(':'));
        void queues.offer(registry.resolve(owner)?.code ?? owner, `reopen/${ended.placementId}`, () =>
          reopen(context, ended),
        );
      }
    });
  }
}

async function reopen(
  context: FormedlingContext,
  { placementId, vacancyId, reason, withdrawn }: EndedPlacement,
): Promise<void> {
  const { districts, crashHook } = context;
  if (withdrawn && !(await takeBack(context, placementId))) return;
  await districts.command('unfillVacancy', { vacancyId, placementId, reason }, `${placementId}-reopen`);
  crashHook('reopened');
  await districts.command('acknowledgeEndedPlacement', { placementId }, `${placementId}-acknowledge`);
}

/** False while its confirmation goes on. */
async function takeBack(context: FormedlingContext, placementId: string): Promise<boolean> {
  const { dataSource, clock, crashHook } = context;
  if (!(await creditCharge(dataSource, placementId, todayOf(clock)))) return false;
  crashHook('credited');
  if (!(await takeBackPlacement(context, placementId))) return false;
  crashHook('taken-back');
  return true;
}
