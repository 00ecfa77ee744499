import type { WorkItemKind } from './work.generated';
import type { WorkRow } from './work-desks';

/** Where something is done: a path of the console, and what its address says. */
export interface WorkPlace {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string | number>>;
}

const QUARTER = /(\d{4})-Q([1-4])/;
const REVIEW = /^.+:(\d{4}-\d\d-\d\d)$/;
/** Of which state the reports are that are to be sent. */
const REPORT_STATES: Readonly<Partial<Record<WorkItemKind, string>>> = {
  REPORT_DUE: 'DUE',
  EXECUTION_TO_NOTIFY: 'EXECUTION_TO_NOTIFY',
};

/**
 * Where an item's act can be done; undefined where the role has no such page.
 * @param pageOf the path of the page that shows a kind of thing
 */
export function placeOf(
  { kind, subject: { type, id }, desk }: WorkRow,
  pageOf: (type: string) => string | undefined,
): WorkPlace | undefined {
  const to = pageOf(type);
  if (to === undefined) return undefined;
  const [, year, quarter] = QUARTER.exec(id) ?? [];
  const ofQuarter = { ...(year && { ar: Number(year) }), ...(quarter && { kvartal: Number(quarter) }) };
  const state = REPORT_STATES[kind];
  if (type === 'QUARTER') return { to, search: ofQuarter };
  if (type === 'REPORT') return { to, search: { ...ofQuarter, ...(state && { lage: state }) } };
  if (type !== 'REVIEW') return { to, params: { id } };
  const day = REVIEW.exec(id)?.[1];
  return {
    to,
    search: {
      visa: 'granska',
      ...(desk === 'brokering' && { logg: 'formedling' }),
      ...(day && { fran: day, till: day }),
    },
  };
}
