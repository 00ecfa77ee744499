import type { SubgraphError } from '../../transport/subgraph';
import type { MissingShard } from './missing-shard';
import type { ShardTerms } from './shard-terms';

type Path = readonly (string | number)[];

export interface UnknownShard {
  readonly named: string;
  /** The path of the argument that names it: `id`, `filter.shards[1]`; undefined for an entity's key. */
  readonly argument?: string;
}

/** The shards by name, and the errors that name one of them in the supergraph's words. */
export class ShardNames {
  private readonly title: string;

  constructor(
    /** In registry order. */
    readonly codes: readonly string[],
    private readonly terms: ShardTerms,
  ) {
    this.title = terms.noun.charAt(0).toUpperCase() + terms.noun.slice(1);
  }

  /** The error for a shard whose rows are missing where the client did not ask to be told otherwise. */
  unavailable({ code, reason }: MissingShard, path: Path): SubgraphError {
    return {
      message: `${this.title} "${code}" is unavailable.`,
      path,
      extensions: { code: this.terms.unavailableCode, [this.terms.extension]: code, reason },
    };
  }

  /** The error for an id or an argument that names no shard in force. */
  unknown({ named, argument }: UnknownShard, path: Path): SubgraphError {
    const { noun, unknownRule: rule = 'UNKNOWN_SHARD' } = this.terms;
    const field = argument === undefined ? {} : { field: argument };
    return {
      message: `Unknown ${noun} "${named}".`,
      path,
      extensions: { code: 'BAD_USER_INPUT', ...field, rule },
    };
  }

  /** A shard's own error, with the shard's code. */
  attributed(error: SubgraphError, shard: number): SubgraphError {
    return {
      ...error,
      extensions: { ...error.extensions, [this.terms.extension]: this.codes[shard] },
    };
  }
}
