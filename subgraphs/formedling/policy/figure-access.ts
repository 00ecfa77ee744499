import type { Caller } from '../../../platform/tokens/token-verifier';
import type { DistrictRegistry } from '../../../schema/district-registry';
import { AuthorisedConditions } from '../../harness/rows/authorised-conditions';
import { viewerOf } from './brokering-viewer';

/**
 * How exact figures of the brokering are for a caller; counts name nobody, but small ones may say too much.
 *
 * | who | figures |
 * |---|---|
 * | resursteam, whose work they count; `reports:exact` | exact |
 * | kontaktsekreterare, handlaggare | the own district's exact; of others, small numbers withheld |
 * | all others with `reports:read` | small numbers withheld |
 */
export interface FigureViewer {
  readonly exact: boolean;
  /** Codes whose figures are seen exactly. */
  readonly own: readonly string[];
}

export function figureViewerOf(caller: Caller, registry: DistrictRegistry): FigureViewer {
  const viewer = viewerOf(caller, registry);
  const exact = viewer.kind === 'everything' || caller.scopes.has('reports:exact');
  return { exact, own: viewer.kind === 'district' ? viewer.codes : [] };
}

/** All rows, to be counted; the parameters are `$1`, `$2`, … of the statement. */
export function countedRows(...parameters: readonly unknown[]): AuthorisedConditions {
  const conditions = new AuthorisedConditions();
  for (const value of parameters) conditions.parameter(value);
  return conditions;
}
