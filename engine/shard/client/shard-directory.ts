import type { MissingShard } from '../terms/missing-shard';
import type { ShardNames, UnknownShard } from '../terms/shard-names';
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
    const code = end < 0 ? named : named.slice(0, end);
    return this.byCode.get(code) ?? this.byCode.get(this.resolve(code) ?? '');
  }

  /** The shards of a list of codes, in registry order, each once; `unknown` is the first code that names none. */
  among(
    codes: readonly unknown[],
    argument: string,
  ): { readonly positions: readonly number[] } | { readonly unknown: UnknownShard } {
    const found = new Set<number>();
    for (const [index, code] of codes.entries()) {
      const position = this.positionOf(String(code));
      if (position === undefined)
        return { unknown: { named: String(code), argument: `${argument}[${index}]` } };
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
