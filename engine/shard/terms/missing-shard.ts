import { isPresent, type Presence } from '../../syntax/conditions';
import {
  type Fragments,
  type SelectedField,
  selectionFields,
  subSelections,
} from '../../syntax/selection-fields';
import type { ShardTerms } from './shard-terms';

/** Why a shard's rows are not in an answer: the `reason` of the missing type. */
export type MissingReason =
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'INCOMPATIBLE_SCHEMA'
  | 'INVALID_ANSWER'
  | 'MISDIRECTED';

export const MISSING_REASONS: readonly string[] = [
  'UNREACHABLE',
  'TIMEOUT',
  'INCOMPATIBLE_SCHEMA',
  'INVALID_ANSWER',
  'MISDIRECTED',
] satisfies readonly MissingReason[];

export interface MissingShard {
  readonly code: string;
  readonly reason: MissingReason;
}

/** How the client selected the missing shards (`ShardTerms.missingField`), compiled. */
export interface MissingSelection {
  readonly fields: readonly { readonly key: string; readonly name: string; readonly presence: Presence }[];
  /** `__typename` of each. */
  readonly typename: string;
}

export function compileMissingSelection(
  field: SelectedField,
  fragments: Fragments,
  { missingType }: ShardTerms,
): MissingSelection {
  return { fields: selectionFields(subSelections(field), fragments), typename: missingType };
}

export function missingObjects(
  selection: MissingSelection,
  missing: readonly MissingShard[],
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown>[] {
  return missing.map((shard) => {
    const object: Record<string, unknown> = {};
    for (const { key, name, presence } of selection.fields) {
      if (!isPresent(presence, variables)) continue;
      object[key] = name === 'code' ? shard.code : name === 'reason' ? shard.reason : selection.typename;
    }
    return object;
  });
}
