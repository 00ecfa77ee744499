import type { AnyComparison, Disagreement, KnownDistricts, Place } from './comparison';
import { type Databases, unlessAway } from './databases';
import { judgePage, type Suspect } from './judge-page';
import { pagesOf } from './pages-of';
import { waitFor } from './wait-for';

export interface CompareOptions {
  readonly comparisons: readonly AnyComparison[];
  readonly known: KnownDistricts;
  /**
   * What is under way is not done in all databases at once: a disagreement counts when it is still there after so long, in ms.
   * Where nobody is connected it counts at once.
   */
  readonly patienceMs: number;
  /** Found at most; more are not looked for. */
  readonly most: number;
  readonly progress?: CheckProgress;
}

/** Told on the way of what takes long. */
export interface CheckProgress {
  /** After every page. */
  reading(place: Place, rows: number): void;
  /** After each database. */
  read(place: Place, rows: number): void;
  /** Before so many are looked at again. */
  waiting(suspects: number): void;
}

export interface Comparing {
  readonly disagreements: readonly Disagreement[];
  /** Rows that were compared. */
  readonly rows: number;
  /** Whether there may be more. */
  readonly isCut: boolean;
}

/** Reads each row once, database by database, and asks the others of each page; changes nothing. Those away are left out. */
export async function compareDatabases(databases: Databases, options: CompareOptions): Promise<Comparing> {
  const suspects: Suspect[] = [];
  let rows = 0;
  for (const place of databases.places) {
    const compared = await comparePlace(databases, place, { ...options, suspects });
    rows += compared;
    if (!databases.away.has(place)) options.progress?.read(place, compared);
  }
  const isCut = suspects.length >= options.most;
  const lasting = await waitFor(databases, suspects.slice(0, options.most), options);
  return { disagreements: lasting.flatMap(({ disagreements }) => disagreements), rows, isCut };
}

/** Answers with how many rows. */
async function comparePlace(
  databases: Databases,
  place: Place,
  { suspects, comparisons, ...options }: CompareOptions & { readonly suspects: Suspect[] },
): Promise<number> {
  let rows = 0;
  const compare = async (comparison: AnyComparison) => {
    for await (const page of pagesOf(databases, comparison, place)) {
      if (suspects.length >= options.most) return;
      rows += page.length;
      suspects.push(...(await judgePage(databases, { comparison, place, page, ...options })));
      options.progress?.reading(place, rows);
    }
  };
  for (const comparison of comparisons)
    if ((comparison.at === 'formedling') === (place === 'formedling'))
      await unlessAway(compare(comparison), undefined);
  return rows;
}
