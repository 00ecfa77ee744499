import { setTimeout as delay } from 'node:timers/promises';
import type { AnyComparison, Disagreement, Here, KeyedRow, Place, Question } from './comparison';
import type { Databases } from './databases';

export interface CompareOptions {
  readonly comparisons: readonly AnyComparison[];
  readonly districtOf: Here['districtOf'];
  /**
   * What is under way is not done in all databases at once: a disagreement counts when it is still there after so long, in ms.
   * Where nobody is connected it counts at once.
   */
  readonly patienceMs: number;
  /** Found at most; more are not looked for. */
  readonly most: number;
}

export interface Comparing {
  readonly disagreements: readonly Disagreement[];
  /** Rows that were compared. */
  readonly rows: number;
  /** Whether there may be more. */
  readonly isCut: boolean;
}

const PAGE = 500;
const PAUSE_MS = 500;

interface Suspect {
  readonly comparison: AnyComparison;
  readonly place: Place;
  readonly key: string;
  readonly disagreements: readonly Disagreement[];
}

/** Reads each row once, page by page, and asks the other databases of each page; changes nothing. */
export async function compareDatabases(databases: Databases, options: CompareOptions): Promise<Comparing> {
  const suspects: Suspect[] = [];
  let rows = 0;
  const isFull = () => suspects.length >= options.most;
  for (const comparison of options.comparisons) {
    for (const place of placesOf(comparison, databases)) {
      for await (const page of pagesOf(databases, comparison, place)) {
        rows += page.length;
        suspects.push(...(await judgePage(databases, { comparison, place, page, ...options })));
        if (isFull()) break;
      }
    }
  }
  const isCut = isFull();
  const lasting = await waitFor(databases, suspects.slice(0, options.most), options);
  return { disagreements: lasting.flatMap(({ disagreements }) => disagreements), rows, isCut };
}

/** Looks at the suspects again and again; what is once gone is no disagreement. */
async function waitFor(
  databases: Databases,
  found: readonly Suspect[],
  options: CompareOptions,
): Promise<readonly Suspect[]> {
  let suspects = found;
  const until = Date.now() + options.patienceMs;
  while (suspects.length > 0 && Date.now() < until && !(await databases.areAtRest())) {
    await delay(PAUSE_MS);
    suspects = await lookAgain(databases, suspects, options);
  }
  return suspects;
}

async function lookAgain(
  databases: Databases,
  suspects: readonly Suspect[],
  options: CompareOptions,
): Promise<Suspect[]> {
  const lasting: Suspect[] = [];
  for (const comparison of new Set(suspects.map((suspect) => suspect.comparison))) {
    const ofComparison = suspects.filter((suspect) => suspect.comparison === comparison);
    for (const place of new Set(ofComparison.map((suspect) => suspect.place))) {
      const before = new Map(
        ofComparison.filter((suspect) => suspect.place === place).map((suspect) => [suspect.key, suspect]),
      );
      const text = `SELECT * FROM (${comparison.rows}) r WHERE r.key = ANY($1)`;
      const page = await databases.query<KeyedRow>(place, text, [[...before.keys()]]);
      for (const now of await judgePage(databases, { comparison, place, page, ...options })) {
        const still = now.disagreements.filter(({ kind }) =>
          before.get(now.key)?.disagreements.some((former) => former.kind === kind),
        );
        if (still.length > 0) lasting.push({ ...now, disagreements: still });
      }
    }
  }
  return lasting;
}

function placesOf({ at }: AnyComparison, { places }: Databases): readonly Place[] {
  return places.filter((place) => (at === 'formedling') === (place === 'formedling'));
}

async function* pagesOf(databases: Databases, { rows }: AnyComparison, place: Place) {
  const text = `SELECT * FROM (${rows}) r WHERE r.key COLLATE "C" > $1 ORDER BY r.key COLLATE "C" LIMIT ${PAGE}`;
  for (let after = ''; ; ) {
    const page = await databases.query<KeyedRow>(place, text, [after]);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.key;
  }
}

interface Page extends CompareOptions {
  readonly comparison: AnyComparison;
  readonly place: Place;
  readonly page: readonly KeyedRow[];
}

async function judgePage(
  databases: Databases,
  { comparison, place, page, districtOf }: Page,
): Promise<Suspect[]> {
  const here: Here = { place, districtOf };
  const questions = page.map((row) => comparison.ask(row, here));
  const answers = page.map((): Record<string, unknown> => ({}));
  for (const name of Object.keys(questions[0] ?? {})) {
    const asked = questions.map((question) => question[name]!);
    for (const [index, answer] of await answersTo(databases, asked)) answers[index]![name] = answer;
  }
  return page.flatMap((row, index) => {
    const disagreements = comparison.judge(row, answers[index]!, here);
    return disagreements.length === 0 ? [] : [{ comparison, place, key: row.key, disagreements }];
  });
}

/** One query to each database that is asked. */
async function answersTo(
  databases: Databases,
  questions: readonly Question[],
): Promise<ReadonlyMap<number, unknown>> {
  const byPlace = new Map<Place, { n: number }[]>();
  for (const [n, { at, key }] of questions.entries()) {
    if (at === undefined) continue;
    const asked = byPlace.get(at) ?? [];
    byPlace.set(at, asked);
    asked.push({ n, ...key });
  }
  const answers = new Map<number, unknown>();
  for (const [place, asked] of byPlace) {
    const values = [JSON.stringify(asked)];
    for (const row of await databases.query<{ n: number }>(place, questions[0]!.lookup, values))
      answers.set(row.n, row);
  }
  return answers;
}
