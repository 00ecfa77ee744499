import { DEFAULT_SHARD_TERMS, type ShardTerms } from '../../../engine/shard/shard';
import { referenceSupergraph } from './reference-schema';

/** Prints the supergraph that a gateway under test loads, with the reference shards at `SHARDING_PORT`. */
const { SHARDING_TERMS = '{}', SHARDING_PORT = '4999' } = process.env;
const terms = { ...DEFAULT_SHARD_TERMS, ...(JSON.parse(SHARDING_TERMS) as Partial<ShardTerms>) };
process.stdout.write(referenceSupergraph(terms, `http://127.0.0.1:${SHARDING_PORT}`));
