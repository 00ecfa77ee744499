import type { PersonalPageValue } from '../../harness/access-log/record/page-subjects';
import { type KeysArguments, sealedKeys } from '../../harness/access-log/record/sealed-keys';
import type { DistrictContext } from '../context/district-context';
import { NO_MISSING_DISTRICTS } from './missing-district.type';

/** A district's part of a page of all districts. */
export function toPoolPage<Node, Page extends PersonalPageValue<Node>>(
  page: Page,
  { keySealer }: Pick<DistrictContext, 'keySealer'>,
): Page & {
  readonly keys: (args: KeysArguments) => Promise<string | null>;
  readonly missingDistricts: typeof NO_MISSING_DISTRICTS;
} {
  return { ...page, keys: sealedKeys(page, keySealer), missingDistricts: NO_MISSING_DISTRICTS };
}
