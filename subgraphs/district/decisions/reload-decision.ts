import type { DistrictRequest } from '../context/district-request';
import type { DecisionLoaders } from './care-decision.loader';
import type { CareDecision } from './care-decision.type';

/** The decision as it is after a change; several changes of one request each see their own. */
export async function reloadDecision(
  { loaders }: DistrictRequest<DecisionLoaders>,
  id: string,
): Promise<CareDecision> {
  for (const loader of [
    loaders.decisions,
    loaders.delayReasons,
    loaders.partialExecutions,
    loaders.interimMeasures,
    loaders.corrections,
  ]) {
    loader.clear(id);
  }
  return (await loaders.decisions.load(id))!;
}
