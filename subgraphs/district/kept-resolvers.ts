import { keptParts } from '../harness/kept/kept-roots';
import type { DistrictContext } from './context/district-context';
import { ForgetKeptResolver, KeptCommands, KeptQueries } from './kept/kept.resolvers';
import { keeperOf } from './policy/kept-access';

/** What the district's own staff keep for their work. */
export const KEPT_RESOLVERS = [KeptQueries, KeptCommands, ForgetKeptResolver] as const;

export function createKeptResolvers(context: DistrictContext): [unknown, unknown][] {
  const parts = keptParts(context, (caller, district) => keeperOf(caller, context.territory, district ?? ''));
  return [
    [KeptQueries, new KeptQueries(parts)],
    [KeptCommands, new KeptCommands(parts)],
    [ForgetKeptResolver, new ForgetKeptResolver(context)],
  ];
}
