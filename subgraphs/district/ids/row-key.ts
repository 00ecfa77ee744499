export { UUID_KEY } from '../../harness/paging/key-encoding';

/** What a row's id adds to the key of any list: `(…, district, uuid)` is total, and its bytewise order is the id's. */
export const DISTRICT_KEY = /^[a-z][a-z0-9-]{0,47}$/;
