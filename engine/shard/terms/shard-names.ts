import { showValue } from '../../../platform/text/show-text';
import type { SubgraphError } from '../../transport/subgraph';
import type { MissingShard } from './missing-shard';
import type { ShardTerms } from './shard-terms';

type Path = readonly (string | number)[];

export interface NamedShard {
  readonly named: string;
  /** The path of the argument that names it: `id`, `filter.shards[1]`; undefined for an entity's key. */
  readonly argument?: string | undefined;
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

  /** Whether what stands there may be an id: an entity's key, and an argument that is not known to hold codes alone. */
  mayBeId(argument: string | undefined): boolean {
    const { ids } = this.terms;
    return argument === undefined || ids === undefined || ids.argument.test(argument);
  }

  /** The error for an id or an argument that names no shard in force, with the value. */
  unknown({ named, argument }: NamedShard, path: Path): SubgraphError {
    const { noun, unknownRule: rule = 'UNKNOWN_SHARD', ids } = this.terms;
    const code = 'BAD_USER_INPUT';
    const message = `Unknown ${noun} "${named}".`;
    if (argument === undefined) return { message, path, extensions: { code, rule } };
    const extensions = { code, field: argument, rule, value: showValue(named) };
    if (ids?.argument.test(argument) !== true || named.includes(':')) return { message, path, extensions };
    return { message: `${argument} is no id.`, path, extensions: { ...extensions, rule: ids.rule } };
  }

  /** A shard's own error, with the shard's code. */
  attributed(error: SubgraphError, shard: number): SubgraphError {
    return {
      ...error,
      extensions: { ...error.extensions, [this.terms.extension]: this.codes[shard] },
    };
  }
}
