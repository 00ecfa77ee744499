import type { MissingShard } from '../terms/missing-shard';
import type { NamedShard, ShardNames } from '../terms/shard-names';
import type { ShardClient } from './shard-client';

/** The shards by position (registry order), and which of them a code or an id names. */
export class ShardDirectory {
  readonly codes: readonly string[];
  readonly positions: readonly number[];
  /** The shard that last answered for what any shard knows. */
  preferred = 0;
  private readonly byCode: ReadonlyMap<string, number>;

  constructor(
    readonly clients: readonly ShardClient[],
    readonly names: ShardNames,
    private readonly resolve: (code: string) => string | undefined,
  ) {
    this.codes = names.codes;
    this.positions = clients.map((_, position) => position);
    this.byCode = new Map(this.codes.map((code, position) => [code, position]));
  }

  /** The shard of a code, or of a global id (`<code>:<rest>`); retired codes lead to their successor. */
  positionOf(named: string): number | undefined {
    const end = named.indexOf(':');
    return this.positionOfCode(end < 0 ? named : named.slice(0, end));
  }

  /** The shard that an argument names: by an id or a code, or by a code alone where the supergraph tells its ids apart. */
  positionNamed({ named, argument }: NamedShard): number | undefined {
    return this.names.mayBeId(argument) ? this.positionOf(named) : this.positionOfCode(named);
  }

  private positionOfCode(code: string): number | undefined {
    return this.byCode.get(code) ?? this.byCode.get(this.resolve(code) ?? '');
  }

  /** The shards of a list of codes, in registry order, each once; `unknown` is the first code that names none. */
  among(
    codes: readonly unknown[],
    argument: string,
  ): { readonly positions: readonly number[] } | { readonly unknown: NamedShard } {
    const found = new Set<number>();
    for (const [index, code] of codes.entries()) {
      const given = { named: String(code), argument: `${argument}[${index}]` };
      const position = this.positionNamed(given);
      if (position === undefined) return { unknown: given };
      found.add(position);
    }
    return { positions: [...found].sort((a, b) => a - b) };
  }

  /** Each missing shard once, the first reason given, in registry order. */
  inOrder(missing: readonly MissingShard[]): readonly MissingShard[] {
    if (missing.length < 2) return missing;
    const byCode = new Map<string, MissingShard>();
    for (const shard of missing) if (!byCode.has(shard.code)) byCode.set(shard.code, shard);
    return [...byCode.values()].sort(
      (a, b) => (this.positionOf(a.code) ?? 0) - (this.positionOf(b.code) ?? 0),
    );
  }
}
