import { keptCommands } from '../../harness/kept/kept.commands';
import { keptQueries } from '../../harness/kept/kept.queries';
import { keptParts } from '../../harness/kept/kept-roots';
import type { FormedlingContext } from '../context/formedling-context';
import { keeperOf } from '../policy/kept-access';

const ROOTS = { infix: 'Brokering', district: 'NONE' } as const;

export const KeptQueries = keptQueries(ROOTS);
export const KeptCommands = keptCommands(ROOTS);

/** What people with a role of the whole city keep for their work. */
export function createKeptResolvers(context: FormedlingContext): [unknown, unknown][] {
  const parts = keptParts(context, (caller) => keeperOf(caller, context.registry));
  return [
    [KeptQueries, new KeptQueries(parts)],
    [KeptCommands, new KeptCommands(parts)],
  ];
}
