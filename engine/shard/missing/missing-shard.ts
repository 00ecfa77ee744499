import {
  collectFields,
  type Fragments,
  isPresent,
  type Presence,
  type SelectedField,
  subSelections,
} from '../../syntax/selection-fields';
import type { SubgraphError } from '../../transport/subgraph';

/** Why a shard's rows are not in an answer (`MissingDistrict.reason` of the contract). */
export type MissingReason = 'UNREACHABLE' | 'TIMEOUT' | 'INCOMPATIBLE_SCHEMA' | 'INVALID_ANSWER';

export const MISSING_REASONS: readonly string[] = [
  'UNREACHABLE',
  'TIMEOUT',
  'INCOMPATIBLE_SCHEMA',
  'INVALID_ANSWER',
] satisfies readonly MissingReason[];

export interface MissingShard {
  readonly code: string;
  readonly reason: MissingReason;
}

/** The field of a merged type that the gateway fills in. */
export const MISSING_FIELD = 'missingDistricts';

/** How the client selected `missingDistricts`, compiled. */
export interface MissingSelection {
  readonly fields: readonly { readonly key: string; readonly name: string; readonly presence: Presence }[];
}

export function compileMissingSelection(field: SelectedField, fragments: Fragments): MissingSelection {
  return { fields: collectFields(subSelections(field), fragments) };
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
      object[key] = name === 'code' ? shard.code : name === 'reason' ? shard.reason : 'MissingDistrict';
    }
    return object;
  });
}

/** The error for a shard whose rows are missing where the client did not ask to be told otherwise. */
export function unavailableError(
  { code, reason }: MissingShard,
  path: readonly (string | number)[],
): SubgraphError {
  return {
    message: `District "${code}" is unavailable.`,
    path,
    extensions: { code: 'DISTRICT_UNAVAILABLE', district: code, reason },
  };
}

/** The error for an id or an argument that names no district in force. */
export function unknownDistrictError(named: string, path: readonly (string | number)[]): SubgraphError {
  return { message: `Unknown district "${named}".`, path, extensions: { code: 'BAD_USER_INPUT' } };
}
