/**
 * In which a service of the hub that asks the districts with a caller's token in `authorization` says who hands it on: its own
 * token. The districts see the caller, the gateway's `/shards/district` both.
 */
export const VOUCHER_HEADER = 'x-hub-service';
