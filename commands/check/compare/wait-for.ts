import { setTimeout as delay } from 'node:timers/promises';
import type { CompareOptions } from './compare-databases';
import type { KeyedRow } from './comparison';
import { type Databases, unlessAway } from './databases';
import { judgePage, type Suspect } from './judge-page';

const PAUSE_MS = 500;

/** Looks at the suspects again and again; what is once gone is no disagreement. */
export async function waitFor(
  databases: Databases,
  found: readonly Suspect[],
  options: CompareOptions,
): Promise<readonly Suspect[]> {
  let suspects = found;
  const until = Date.now() + options.patienceMs;
  let isTold = false;
  while (suspects.length > 0 && Date.now() < until && !(await databases.areAtRest())) {
    if (!isTold) options.progress?.waiting(suspects.length);
    isTold = true;
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
      const page = await unlessAway(databases.query<KeyedRow>(place, text, [[...before.keys()]]), []);
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
