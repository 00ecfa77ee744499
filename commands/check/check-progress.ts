import { createCountProgress } from '../harness/count-progress';
import type { CheckProgress } from './compare/compare-databases';

/** One line for each database, some of a large one, and one before what is under way is waited for. */
export function createCheckProgress(write: (line: string) => void, databases: number): CheckProgress {
  let done = 0;
  write(`comparing ${databases} databases\n`);
  const reading = createCountProgress(write, 'rows');
  return {
    reading,
    read: (place, rows) => write(`${place}: ${rows} rows compared (${++done} of ${databases})\n`),
    waiting: (suspects) =>
      write(`${suspects} may be under way, and are looked at again until --patience is over\n`),
  };
}
