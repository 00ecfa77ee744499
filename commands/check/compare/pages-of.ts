import type { AnyComparison, KeyedRow, Place } from './comparison';
import type { Databases } from './databases';

const PAGE = 500;

/** A comparison's rows in one database, read once, as one moment has them. @throws AwayError */
export async function* pagesOf(databases: Databases, { rows }: AnyComparison, place: Place) {
  await databases.query(place, 'BEGIN');
  try {
    await databases.query(place, `DECLARE compared NO SCROLL CURSOR FOR ${rows}`);
    for (;;) {
      const page = await databases.query<KeyedRow>(place, `FETCH ${PAGE} FROM compared`);
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
    }
  } finally {
    if (!databases.away.has(place)) await databases.query(place, 'COMMIT');
  }
}
