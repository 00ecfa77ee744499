import type { LogChains } from '../../harness/log-chain/log-chains';
import type { Territory } from '../districts/territory';

/** A district's chain has the district's code for a name; after a merger the successor's reviewer reads both. */
export function districtChains(territory: Territory): LogChains {
  const own = territory.districts[0]!;
  return {
    ownerOf: (code) => territory.ownerOf(code),
    chainsOf: (code) => territory.storedCodesAmong([code]),
    // A subject of another district is recorded where it was read.
    chainOf: (subject) => territory.servedBy(codeOf(subject)) ?? own,
    tallyOf: () => own,
  };
}

function codeOf(subject: string): string {
  const end = subject.indexOf(':');
  return end === -1 ? subject : subject.slice(0, end);
}
