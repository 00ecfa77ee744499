import type { Kind } from '../../../../commands/check/compare/kinds';
import { BROKERING_PLANTS } from './brokering.plants';
import { CHARGES_PLANTS } from './charges.plants';
import { DECISIONS_PLANTS } from './decisions.plants';
import { GRANTS_PLANTS } from './grants.plants';
import { PLACEMENTS_PLANTS } from './placements.plants';
import type { Plant } from './plant';
import { POOL_PLANTS } from './pool.plants';
import { PROPOSALS_PLANTS } from './proposals.plants';

/** Each way in which a kind is planted. */
export const PLANTS: Readonly<Record<Kind, readonly Plant[]>> = {
  ...PROPOSALS_PLANTS,
  ...GRANTS_PLANTS,
  ...PLACEMENTS_PLANTS,
  ...POOL_PLANTS,
  ...DECISIONS_PLANTS,
  ...BROKERING_PLANTS,
  ...CHARGES_PLANTS,
};
