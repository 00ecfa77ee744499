import type { KeySealer } from '../../harness/access-log/record/key-sealer';
import type { PersonalPageValue } from '../../harness/access-log/record/page-subjects';
import { type KeysArguments, sealedKeys } from '../../harness/access-log/record/sealed-keys';
import { NO_MISSING_DISTRICTS } from './missing-district.type';

/** A district's part of a page of all districts. */
export function toPoolPage<Node, Page extends PersonalPageValue<Node>>(
  page: Page,
  sealer: KeySealer,
): Page & {
  readonly keys: (args: KeysArguments) => Promise<string | null>;
  readonly missingDistricts: typeof NO_MISSING_DISTRICTS;
} {
  return { ...page, keys: sealedKeys(page, sealer), missingDistricts: NO_MISSING_DISTRICTS };
}
