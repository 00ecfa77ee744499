import type { ShardTerms } from '../../engine/index';

/** The hub's shards are the city's districts. */
export const SHARD_TERMS: ShardTerms = {
  noun: 'district',
  missingField: 'missingDistricts',
  missingType: 'MissingDistrict',
  unknownRule: 'UNKNOWN_DISTRICT',
  ids: { argument: /(?:^|\.)id$|Id$/, rule: 'NOT_AN_ID' },
  unavailableCode: 'DISTRICT_UNAVAILABLE',
  extension: 'district',
};
