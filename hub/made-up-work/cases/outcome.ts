import type { BrokeredCase } from './brokered';

/** What becomes of a request. */
export type Outcome = (one: BrokeredCase) => Promise<void>;
