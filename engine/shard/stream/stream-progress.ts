import { InFlight } from '../../../platform/concurrency/in-flight';
import { sinceCursor } from '../../transport/since-cursor';
import type { StreamState } from '../../transport/subgraph';
import type { MissingReason, MissingShard } from '../terms/missing-shard';
import type { ShardPosition } from './shard-position';
import { encodeStreamCursor, type StreamPositions } from './stream-cursor';

/** How far one shard's part of a stream has come. */
export interface ShardProgress {
  readonly shard: number;
  readonly code: string;
  /** Where its stream begins. */
  readonly from: string | undefined;
  /** Everything up to it has been delivered whole. */
  position: ShardPosition | undefined;
  missing: MissingReason | undefined;
  isLive: boolean;
  /** False while something behind the position has been delivered. */
  isExact: boolean;
  /** Whether it has delivered anything, or is known to be missing. */
  hasReported: boolean;
  readonly inFlight: InFlight;
}

/** How far a merged stream has come in each of its shards. */
export class StreamProgress {
  readonly shards: readonly ShardProgress[];
  /** Where a shard stands of which nothing is known: nothing of it has been delivered. */
  readonly since = sinceCursor(new Date());
  /** The cursor and the place, until a shard's position moves. */
  private reached: Pick<StreamState, 'cursor' | 'place'> | undefined;

  /** @param from where the shards' streams begin, by code */
  constructor(codes: readonly string[], shards: readonly number[], from: StreamPositions) {
    this.shards = shards.map((shard) => {
      const code = codes[shard]!;
      const cursor = from.get(code);
      return {
        shard,
        code,
        from: cursor,
        position: cursor === undefined ? undefined : { cursor, place: cursor },
        missing: undefined,
        isLive: false,
        isExact: true,
        hasReported: false,
        inFlight: new InFlight(),
      };
    });
  }

  of(shard: number): ShardProgress {
    return this.shards.find((progress) => progress.shard === shard)!;
  }

  move(progress: ShardProgress, position: ShardPosition | undefined): void {
    if (position === undefined) return;
    progress.position = position;
    this.reached = undefined;
  }

  state(): StreamState {
    this.reached ??= {
      cursor: encodeStreamCursor(this.positions(({ cursor }) => cursor)),
      place: encodeStreamCursor(this.positions(({ place }) => place)),
    };
    const missing = this.shards.flatMap(({ code, missing: reason }): MissingShard[] =>
      reason === undefined ? [] : [{ code, reason }],
    );
    const isLive = this.shards.every((progress) => progress.isLive);
    const isSettled = this.shards.every((progress) => progress.isLive || progress.missing !== undefined);
    const isExact = this.shards.every((progress) => progress.isExact);
    return { ...this.reached, isLive, isSettled, isExact, missing };
  }

  /** Nobody waits for the shards' items to be placed from then on. */
  end(): void {
    for (const { inFlight } of this.shards) inFlight.end();
  }

  private positions(read: (position: ShardPosition) => string): StreamPositions {
    const nowhere = { cursor: this.since, place: this.since };
    return new Map(this.shards.map(({ code, position = nowhere }) => [code, read(position)]));
  }
}
