import type { ScalarDefinition } from '../../engine/index';
import { DateScalar } from '../../platform/graphql/date-scalar';
import { DateTimeScalar } from '../../platform/graphql/date-time-scalar';

/** The subgraphs' own scalars, so that what a subgraph would refuse is refused before any is asked. */
export const HUB_SCALARS: readonly ScalarDefinition[] = [DateScalar, DateTimeScalar];
