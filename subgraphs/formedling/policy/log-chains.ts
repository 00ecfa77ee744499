import type { DistrictRegistry } from '../../../schema/district-registry';
import type { LogChains } from '../../harness/log-chain/log-chains';
import { codesOf } from './brokering-viewer';

/** Of readers and subjects of no district: every district's reviewer may read it. */
const CITY = 'formedling';

/**
 * A district's clients and candidates have a chain of the brokering's log to themselves, named apart from the district's own
 * log (`formedling-farsta`); after a merger the successor's reviewer reads both.
 */
export function brokeringChains(registry: DistrictRegistry): LogChains {
  const ownerOf = (code: string) => registry.resolve(code)?.code;
  const chainOf = (subject: string) => {
    const owner = ownerOf(subject.split(':', 1)[0]!);
    return owner === undefined ? CITY : `${CITY}-${owner}`;
  };
  return {
    ownerOf,
    chainsOf: (code) => [...codesOf(code, registry).map((known) => `${CITY}-${known}`), CITY],
    chainOf,
    tallyOf: ({ district }) => (district === null ? CITY : chainOf(district)),
  };
}
