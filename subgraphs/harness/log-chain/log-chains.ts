import type { Caller } from '../../../platform/tokens/token-verifier';

/** Which of a log's chains is whose. A chain is named in column `district` of the log's tables. */
export interface LogChains {
  /** The district in force that a code stands for; undefined for one that this log knows nothing of. */
  ownerOf(code: string): string | undefined;
  /** The chains whose entries are the district's. */
  chainsOf(code: string): readonly string[];
  /** The chain that records of a subject go to; subjects are global ids, or a district's code. */
  chainOf(subject: string): string;
  /** The chain in which it is tallied that a reader counts. */
  tallyOf(caller: Caller): string;
}
