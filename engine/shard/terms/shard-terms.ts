/** What a supergraph calls its shards: the one place where its own words meet the sharding directives. */
export interface ShardTerms {
  /** In messages, lower-case: `Unknown <noun> "x".` */
  readonly noun: string;
  /** The field of merged objects, and the extension of events, that tells which shards are missing. */
  readonly missingField: string;
  /** The type of its items: an object with `code` and `reason`. */
  readonly missingType: string;
  /** `extensions.rule` of the error for a value that names no shard; `UNKNOWN_SHARD` when absent. */
  readonly unknownRule?: string;
  /**
   * Which arguments hold ids (`<shard>:<rest>`), by their paths, and `extensions.rule` of the error for one without that
   * form; when absent, it is told as one that names no shard.
   */
  readonly ids?: { readonly argument: RegExp; readonly rule: string };
  /** `extensions.code` of the error for a missing shard. */
  readonly unavailableCode: string;
  /** The extension of an error that holds the code of the shard that it comes from. */
  readonly extension: string;
}

/** For a supergraph that has no words of its own. */
export const DEFAULT_SHARD_TERMS: ShardTerms = {
  noun: 'shard',
  missingField: 'missingShards',
  missingType: 'MissingShard',
  unavailableCode: 'SHARD_UNAVAILABLE',
  extension: 'shard',
};
