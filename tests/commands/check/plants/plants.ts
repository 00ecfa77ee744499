import type { Kind } from '../../../../commands/check/compare/kinds';
import type { Plant } from './plant';
import { PLANTS_ACROSS } from './plants-across';
import { PLANTS_WITHIN } from './plants-within';

/** Each way in which a kind is planted. */
export const PLANTS: Readonly<Record<Kind, readonly Plant[]>> = { ...PLANTS_ACROSS, ...PLANTS_WITHIN };
