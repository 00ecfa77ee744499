import type { LogChains } from '../../harness/log-chain/log-chains';
import type { Territory } from '../districts/territory';
import { storedDistrictOf } from '../ids/global-id';

/** A district's chain has the district's code for a name; after a merger the successor's reviewer reads both. */
export function districtChains(territory: Territory): LogChains {
  const own = territory.districts[0]!;
  return {
    ownerOf: (code) => territory.ownerOf(code),
    chainsOf: (code) => territory.storedCodesAmong([code]),
    // A subject of another district is recorded where it was read.
    chainOf: (subject) => territory.servedBy(storedDistrictOf(subject)) ?? own,
    tallyOf: () => own,
  };
}
