import { type RawSearch, readChoice, readChoices, readInteger } from '../../routing/search-params';
import { workTexts } from '../../work/sv';
import type { WorkItemFilter, WorkItemKind, WorkItemOwner } from '../../work/work.generated';
import { OPEN_OR_PARKED } from '../../work/work-desks';

/** Whose items: the own, or those that nobody has taken; without: all. */
export type Whose = 'mina' | 'ingens';

/** What the page's address says. */
export interface StartSearch {
  readonly slag?: readonly WorkItemKind[];
  readonly vems?: Whose;
  /** Of the introduction, which is shown with it. */
  readonly steg?: number;
}

export const INTRODUCTION_STEPS = 5;
const KINDS = Object.keys(workTexts.kinds) as readonly WorkItemKind[];
const OWNER: Readonly<Record<Whose, WorkItemOwner>> = { mina: 'ME', ingens: 'NOBODY' };

export function readStartSearch(search: RawSearch): StartSearch {
  return {
    slag: readChoices(search, 'slag', KINDS),
    vems: readChoice(search, 'vems', ['mina', 'ingens']),
    steg: readInteger(search, 'steg', 1, INTRODUCTION_STEPS),
  };
}

export function toWorkFilter({ slag, vems }: StartSearch): WorkItemFilter {
  return {
    ...OPEN_OR_PARKED,
    ...(slag && { kinds: [...slag] }),
    ...(vems && { owner: OWNER[vems] }),
  };
}
