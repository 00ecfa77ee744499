import type { DataSource } from 'typeorm';
import type { Clock } from '../../../platform/time/calendar';
import type { Caller } from '../../../platform/tokens/token-verifier';
import type { RequestContext } from '../request/request-context';
import { DraftService } from './draft.service';
import type { Keeper } from './keeper';
import { KeptReader } from './kept.reader';
import { KeptService } from './kept.service';

/** How a subgraph names its root fields: '' for the districts' own staff, `Brokering` for roles of the whole city. */
export interface KeptRoots {
  readonly infix: '' | 'Brokering';
  /** ROUTED: the argument `district` leads to the instance that answers. */
  readonly district: 'ROUTED' | 'NONE';
}

/** What the root fields of one instance work with. */
export interface KeptParts {
  readonly reader: KeptReader;
  readonly service: KeptService;
  readonly drafts: DraftService;
  /** @throws ForbiddenError */
  keeperOf(caller: Caller, district: string | null): Keeper;
}

export function keptParts(
  { dataSource, clock }: { readonly dataSource: DataSource; readonly clock: Clock },
  keeperOf: KeptParts['keeperOf'],
): KeptParts {
  return {
    reader: new KeptReader(dataSource),
    service: new KeptService(dataSource),
    drafts: new DraftService(dataSource, clock),
    keeperOf,
  };
}

export function keeperAt(parts: KeptParts, { caller }: RequestContext, district: string | null): Keeper {
  return parts.keeperOf(caller, district ?? null);
}
