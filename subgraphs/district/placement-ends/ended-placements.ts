import { IsNull, Not } from 'typeorm';
import type { Caller } from '../../../platform/tokens/token-verifier';
import { assertPageSize } from '../../harness/paging/page';
import { lookForRows } from '../../harness/rows/read-rows';
import type { DistrictContext } from '../context/district-context';
import { PlacementEntity } from '../entities/placement.entity';
import { requireServedId, serviceRows } from '../policy/service-access';
import type { EndedPlacement } from './ended-placement.type';

/**
 * Ends that another district has still to hear of, and withdrawals: the brokering reads them, credits the charge of what was
 * withdrawn, opens each vacancy again where it is (`unfillVacancy`) and acknowledges it here. A crash in between repeats a step that changes nothing the second time.
 */
export class EndedPlacements {
  constructor(private readonly context: DistrictContext) {}

  list(caller: Caller, first: number): Promise<EndedPlacement[]> {
    const { values } = serviceRows(caller, first);
    assertPageSize(first);
    return lookForRows<EndedPlacement>(this.context.outbox, {
      text: `SELECT district || ':' || id AS "placementId", vacancy_id AS "vacancyId", end_reason AS reason,
          status = 'WITHDRAWN' AS withdrawn
        FROM placement WHERE ended_on IS NOT NULL AND NOT reopened ORDER BY id LIMIT $1`,
      values,
    });
  }

  async acknowledge(caller: Caller, placementId: string): Promise<boolean> {
    const { territory, dataSource } = this.context;
    const { uuid } = requireServedId(caller, territory, placementId, 'Placement');
    const ended = { id: uuid, endedOn: Not(IsNull()) };
    await dataSource.manager.update(PlacementEntity, ended, { reopened: true });
    return true;
  }
}
