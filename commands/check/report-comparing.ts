import type { OptionValues } from '../harness/command';
import { print, printError, printJson } from '../harness/print';
import type { CHECK_OPTIONS } from './check-command';
import type { Comparing } from './compare/compare-databases';
import type { Disagreement, Place } from './compare/comparison';
import { KINDS } from './compare/kinds';

export interface Compared extends Comparing {
  readonly compared: readonly Place[];
  /** Why those that could not be read could not. */
  readonly away: ReadonlyMap<Place, string>;
}

/** For people what is found by its kind, with one sentence at the end; for programs all of it. */
export function reportComparing(found: Compared, { json }: OptionValues<typeof CHECK_OPTIONS>): void {
  const { compared, away, rows, isCut, disagreements } = found;
  if (json) {
    const told = disagreements.map((one) => ({ ...one, whatToDo: KINDS[one.kind] }));
    const unread = [...away].map(([database, problem]) => ({ database, problem }));
    printJson({ compared, away: unread, rows, isCut, disagreements: told });
    return;
  }
  for (const kind of new Set(disagreements.map((one) => one.kind))) {
    print(`${kind}: ${KINDS[kind]}\n`);
    for (const one of disagreements) if (one.kind === kind) print(`  ${describe(one)}\n`);
  }
  for (const [place, problem] of away) printError(`${place}: the database ${problem}\n`);
  print(`${sentenceOf(found)}\n`);
}

function sentenceOf({ compared, away, rows, isCut, disagreements }: Compared): string {
  if (compared.length === 0) return `nothing was compared: ${[...away.keys()].join(', ')} could not be read`;
  const number = `${disagreements.length}${isCut ? ' or more' : ''}`;
  const result =
    disagreements.length === 0
      ? `${compared.length} databases agree, ${rows} rows compared`
      : `${number} disagreement${number === '1' ? '' : 's'} of ${compared.length} databases, ${rows} rows compared`;
  return away.size === 0
    ? result
    : `${result}; ${[...away.keys()].join(', ')} could not be read, nor what others know of ${away.size === 1 ? 'it' : 'them'}`;
}

function describe({ ids, mendsItself }: Disagreement): string {
  const named = Object.entries(ids).flatMap(([name, id]) => (id === null ? [] : [`${name} ${id}`]));
  return `${named.join(', ')}${mendsItself ? '  (mends itself once the processes run)' : ''}`;
}
