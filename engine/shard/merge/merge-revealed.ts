import { groupBy } from '../../../platform/collections/group-by';
import type { SubgraphError } from '../../transport/subgraph';
import type { MissingShard } from '../terms/missing-shard';
import { assemblePage } from './assemble-page';
import type { ConnectionMerge } from './merge-connection';
import { hasLeft, type MergedRows, mergePages } from './merge-pages';
import type { FieldResult } from './merge-value';
import { createSource, type PageSource, takeRows } from './page-source';
import type { FieldAnswer } from './shard-answer';
import { readKeys, type ShardKeys, takeKeys } from './shard-keys';
import { sortAnswers, type ValueAnswer } from './shard-outcome';

/** `outcome` and `refill` are of keys. */
export interface RevealedMerge extends ConnectionMerge {
  open(sealed: string): string | undefined;
  /** Asks one shard for the rows at these keys. */
  reveal(shard: number, keys: readonly string[]): Promise<FieldAnswer>;
  /** The field as one round answers it. */
  inOneRound(): Promise<FieldResult>;
}

/**
 * CONNECTION whose shards have answered with keys: decides by them which rows make the page, and asks for these rows alone. One that is gone, or
 * refused, meanwhile has the next of all shards in its place.
 *
 * What would be told of rows that the page does not show is asked for in one round, so that shards know of it: that there are none, and a
 * number that is so small that it tells of those it counts.
 */
export async function mergeRevealed(merge: RevealedMerge): Promise<FieldResult> {
  const keys = merge.outcome.values.map(({ shard, value }) => ({
    shard,
    page: readKeys(value, merge.open),
  }));
  if (!keys.every(isRead)) return merge.inOneRound();
  const page = new RevealedPage(merge, keys);
  if (page.tellsByNumber) return merge.inOneRound();
  await page.fill();
  return page.isEmpty ? merge.inOneRound() : page.assemble();
}

interface KeysOfShard {
  readonly shard: number;
  readonly page: ShardKeys;
}

function isRead(keys: { readonly page: ShardKeys | undefined }): keys is KeysOfShard {
  return keys.page !== undefined;
}

class RevealedPage {
  private readonly keys: PageSource[] = [];
  private readonly rows = new Map<number, PageSource>();
  private readonly answers: Record<string, unknown>[] = [];
  private readonly errors: SubgraphError[];
  private readonly missing: MissingShard[];
  private readonly total: number | undefined;
  private readonly tells: number;

  constructor(
    private readonly merge: RevealedMerge,
    shards: readonly KeysOfShard[],
  ) {
    this.errors = [...merge.outcome.errors];
    this.missing = [...merge.outcome.missing];
    for (const { shard, page } of shards) {
      const source = createSource(shard);
      if (takeKeys(source, merge.plan, page)) this.keys.push(source);
      else this.lose(source);
    }
    this.total = merge.plan.reveal!.wantsTotal(merge.variables)
      ? shards.reduce((sum, { page }) => sum + (page.total ?? 0), 0)
      : undefined;
    this.tells = Math.max(0, ...shards.map(({ page }) => page.tells ?? 0));
  }

  /** Whether the number of rows, which is told where no shard is missing, tells of those it counts. */
  get tellsByNumber(): boolean {
    const isTold = this.total !== undefined && this.merge.allMissing(this.missing).length === 0;
    return isTold && this.total! <= this.tells;
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Asks for rows until the page is full or nothing is left. */
  async fill(): Promise<void> {
    const { outcome, names } = this.merge;
    for (;;) {
      const next = await this.nextKeys();
      if (next.rows.length === 0) return;
      const answers = await this.askAt(next);
      // Those that have given keys have not refused the field.
      const { errors, missing } = sortAnswers([...outcome.values, ...answers], names);
      this.errors.push(...errors);
      this.missing.push(...missing);
      for (const answer of answers) {
        if (answer.kind === 'value') this.take(answer);
        else exhaust(this.keysOf(answer.shard));
      }
    }
  }

  async assemble(): Promise<FieldResult> {
    const { merge, answers, errors, total } = this;
    const sources = [...this.rows.values()];
    for (const source of sources) source.hasMore = false;
    const merged = await mergePages(sources, { ...NO_MORE, first: merge.first });
    return assemblePage({
      ...merge,
      sources,
      merged,
      answers,
      errors,
      missing: merge.allMissing(this.missing),
      hasNext: hasLeft(this.keys),
      total,
    });
  }

  private get count(): number {
    let count = 0;
    for (const { edges } of this.rows.values()) count += edges.length;
    return count;
  }

  private nextKeys(): Promise<MergedRows> {
    const { first, isProbe: isSparing } = this.merge;
    return mergePages(this.keys, {
      first: first - this.count,
      isSparing,
      refill: (source, count) => this.refill(source, count),
    });
  }

  private async refill(source: PageSource, count: number): Promise<void> {
    const { merge } = this;
    const answer = await merge.refill(source.shard, count, source.after);
    const page = answer.kind === 'value' ? readKeys(answer.value, merge.open) : undefined;
    if (page !== undefined && takeKeys(source, merge.plan, page)) return;
    source.hasMore = false;
    const reason = answer.kind === 'missing' ? answer.reason : 'INVALID_ANSWER';
    this.missing.push({ code: merge.names.codes[source.shard]!, reason });
  }

  private askAt({ sources, rows }: MergedRows): Promise<FieldAnswer[]> {
    const { plan, reveal } = this.merge;
    const wanted = sources.map((source, index) => ({
      shard: source.shard,
      cursor: source.edges[rows[index]!]![plan.cursorKey] as string,
    }));
    const byShard = groupBy(wanted, ({ shard }) => shard);
    return Promise.all(
      [...byShard].map(([shard, keys]) =>
        reveal(
          shard,
          keys.map(({ cursor }) => cursor),
        ),
      ),
    );
  }

  private take({ shard, value, errors }: ValueAnswer): void {
    const source = this.rows.get(shard) ?? createSource(shard);
    if (value !== null && takeRows(source, this.merge.plan, value, errors)) {
      this.rows.set(shard, source);
      this.answers.push(value as Record<string, unknown>);
    } else this.lose(this.keysOf(shard));
  }

  private keysOf(shard: number): PageSource {
    return this.keys.find((source) => source.shard === shard)!;
  }

  private lose(source: PageSource): void {
    exhaust(source);
    this.missing.push({ code: this.merge.names.codes[source.shard]!, reason: 'INVALID_ANSWER' });
  }
}

const NO_MORE = { isSparing: false, refill: async () => undefined };

/** Nothing more is asked of a shard that is lost. */
function exhaust(source: PageSource): void {
  source.hasMore = false;
  source.next = source.positions.length;
}
