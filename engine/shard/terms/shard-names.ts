import { showValue } from '../../../platform/text/show-text';
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

  /** The error for an id or an argument that names no shard in force; of a code, with the value. */
  unknown({ named, argument }: UnknownShard, path: Path): SubgraphError {
    const { noun, unknownRule: rule = 'UNKNOWN_SHARD', ids } = this.terms;
    const code = 'BAD_USER_INPUT';
    const message = `Unknown ${noun} "${named}".`;
    if (argument === undefined) return { message, path, extensions: { code, rule } };
    const field = argument;
    if (ids?.argument.test(argument) !== true)
      return { message, path, extensions: { code, field, rule, value: showValue(named) } };
    if (named.includes(':')) return { message, path, extensions: { code, field, rule } };
    return { message: `${field} is no id.`, path, extensions: { code, field, rule: ids.rule } };
  }

  /** A shard's own error, with the shard's code. */
  attributed(error: SubgraphError, shard: number): SubgraphError {
    return {
      ...error,
      extensions: { ...error.extensions, [this.terms.extension]: this.codes[shard] },
    };
  }
}
