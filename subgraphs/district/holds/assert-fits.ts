import type { EntityManager } from 'typeorm';
import { ConflictError } from '../../../platform/errors/errors';
import type { MatchNeeds } from '../../vocabulary/needs';
import type { DistrictContext } from '../context/district-context';
import type { VacancyStatus } from '../entities/vacancy-status';
import { misfitOf } from '../matching/vacancy-fit';

export interface Wanted {
  /** Null when whoever asks has no needs to judge by. */
  readonly needs: MatchNeeds | null;
  readonly transition: { readonly from: VacancyStatus; readonly to: VacancyStatus };
}

/** @throws ConflictError `DOES_NOT_FIT` naming the vacancy, the first absolute rule that it does not meet and both values */
export async function assertFits(
  manager: EntityManager,
  vacancyId: string,
  { needs, territory, transition }: Pick<DistrictContext, 'territory'> & Wanted,
): Promise<void> {
  const misfit = needs && (await misfitOf(manager, vacancyId, { needs, territory }));
  if (!misfit) return;
  const { rule, field, value, needed } = misfit;
  throw new ConflictError(
    `The vacancy does not fit the needs by ${rule}: for ${field} it has ${JSON.stringify(value)}, needed is ${JSON.stringify(needed)}.`,
    { reason: 'DOES_NOT_FIT', rule, field: 'vacancyId', value, needed, ...transition },
  );
}
