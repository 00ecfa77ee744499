import type {
  AnyComparison,
  Disagreement,
  Here,
  KeyedRow,
  KnownDistricts,
  Place,
  Question,
} from './comparison';
import { type Databases, unlessAway } from './databases';

export interface Suspect {
  readonly comparison: AnyComparison;
  readonly place: Place;
  readonly key: string;
  readonly disagreements: readonly Disagreement[];
}

export interface Page {
  readonly comparison: AnyComparison;
  readonly place: Place;
  readonly page: readonly KeyedRow[];
  readonly known: KnownDistricts;
}

/** What the rows disagree about with the databases that are asked of them; a row of which one that is away is asked is not judged. */
export async function judgePage(
  databases: Databases,
  { comparison, place, page, known }: Page,
): Promise<Suspect[]> {
  const here: Here = { place, ...known };
  const questions = page.map((row) => comparison.ask(row, here));
  const answers = page.map((): Record<string, unknown> => ({}));
  for (const name of Object.keys(questions[0] ?? {})) {
    const asked = questions.map((question) => question[name]!);
    for (const [index, answer] of await answersTo(databases, asked)) answers[index]![name] = answer;
  }
  const isAsked = (index: number) =>
    Object.values(questions[index]!).every(({ at }) => at === undefined || !databases.away.has(at));
  return page.flatMap((row, index) => {
    const disagreements = isAsked(index) ? comparison.judge(row, answers[index]!, here) : [];
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
    const answered = databases.query<{ n: number }>(place, questions[0]!.lookup, [JSON.stringify(asked)]);
    for (const row of await unlessAway(answered, [])) answers.set(row.n, row);
  }
  return answers;
}
