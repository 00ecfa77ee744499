import { type AnyComparison, comparison } from '../compare/comparison';
import type { Kind } from '../compare/kinds';

interface BrokenRow {
  readonly key: string;
  readonly ids: Readonly<Record<string, string | null>>;
}

interface Invariant {
  readonly at: AnyComparison['at'];
  readonly kind: Kind;
  /** A time that passes, or a process, puts it right. */
  readonly mendsItself?: boolean;
  /** SQL of the rows that break it: each with a text `key`, and `ids` by what each is of. */
  readonly broken: string;
}

/** What the rows of one database must be to each other, whatever others know. */
export function invariant({ at, kind, mendsItself = false, broken }: Invariant): AnyComparison {
  return comparison<BrokenRow, Record<never, never>>({
    at,
    rows: broken,
    ask: () => ({}),
    judge: ({ ids }) => [{ kind, mendsItself, ids }],
  });
}
