import { type GraphQLResolveInfo, Kind } from 'graphql';
import type { KeySealer } from './key-sealer';
import type { PersonalPageValue } from './page-subjects';
import { FEW } from './row-count';

export interface KeysArguments {
  /** The gateway's own token. */
  readonly for: string;
  /** Whether to count all rows. */
  readonly total: boolean;
}

/** Longer than a cursor in quotation marks is: `encodeCursor` with the longest of a district's codes. */
const KEY_CHARACTERS = 160;
/** Longer than all beside the keys. */
const FRAME_CHARACTERS = 128;

/** Whether nothing is asked of a page but its keys, so that no more of its rows need be read than makes their cursors. */
export function asksKeysOnly({ fieldNodes }: Pick<GraphQLResolveInfo, 'fieldNodes'>): boolean {
  return fieldNodes.every(({ selectionSet }) =>
    selectionSet!.selections.every(
      (selection) => selection.kind === Kind.FIELD && selection.name.value === 'keys',
    ),
  );
}

/**
 * The order keys of a page, sealed for the gateway (`engine/shard/merge/shard-keys.ts` reads them). Whoever else has asked learns nothing
 * from them, not even how many there are: their length is that of a full page. So nobody is read by them, and nothing is recorded.
 */
export function sealedKeys(page: PersonalPageValue, sealer: KeySealer) {
  return ({ for: reader, total }: KeysArguments): Promise<string | null> =>
    sealer.seal(reader, () => keysText(page, total));
}

async function keysText(
  { edges, first, pageInfo, rowCount }: PersonalPageValue,
  withTotal: boolean,
): Promise<string> {
  const text = JSON.stringify({
    keys: edges.map(({ cursor }) => cursor),
    hasMore: pageInfo.hasNextPage,
    ...(withTotal && { total: await rowCount.count(), tells: FEW }),
  });
  return text.padEnd(FRAME_CHARACTERS + first * KEY_CHARACTERS);
}
