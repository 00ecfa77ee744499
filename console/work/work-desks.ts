import type { Session } from '../session/session';
import type { WorkItemFilter, WorkItemRowFragment } from './work.generated';

/** Where items come from: cases of the own district, proposals and requests, reports of the city. */
export type WorkDesk = 'district' | 'brokering' | 'reporting';

export const ALL_DESKS: readonly WorkDesk[] = ['district', 'brokering', 'reporting'];

/** The desk of what requests and proposals follow from. */
export const BROKERING: readonly WorkDesk[] = ['brokering'];

/** Something to do, and where it is changed. */
export interface WorkRow extends WorkItemRowFragment {
  readonly desk: WorkDesk;
}

const DESKS: Readonly<Partial<Record<Session['role'], readonly WorkDesk[]>>> = {
  resursteam: ['brokering'],
  kontaktsekreterare: ['district', 'brokering'],
  handlaggare: ['district', 'brokering'],
  rapportor: ['district'],
  admin: ['district', 'brokering'],
  reporting: ['reporting'],
};

/** None for an administrator of no district. */
export function desksOf({ role, district }: Session): readonly WorkDesk[] {
  return role === 'admin' && district === null ? [] : (DESKS[role] ?? []);
}

/** The variables by which an operation asks some desks. */
export function askDesks({ district }: Session, desks: readonly WorkDesk[]) {
  return {
    district: district ?? '',
    inDistrict: desks.includes('district'),
    inBrokering: desks.includes('brokering'),
    inReporting: desks.includes('reporting'),
  };
}

/** What is open and what is parked: what a page without filters shows, and what the menu counts of. */
export const OPEN_OR_PARKED: WorkItemFilter = { states: ['OPEN', 'PARKED'] };

/** The most that the hub gives at once, of each desk. */
export const DESK_ROWS = 100;

/** Of the first page of a list. */
export function firstPage(session: Session, filter: WorkItemFilter) {
  return { ...askDesks(session, desksOf(session)), filter, first: DESK_ROWS };
}
