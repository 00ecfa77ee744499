import { addMonths, type IsoDate } from '../../../platform/time/calendar';
import { staffOf } from '../play/people';
import type { Play } from '../play/play';

/** An approved and cleared candidate, as its own district knows it. */
export interface Pooled {
  readonly id: string;
  readonly kind: string;
  readonly area: string;
  readonly programAreas: readonly string[];
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly acceptsAgeFrom: number;
  readonly acceptsAgeTo: number;
  readonly capacity: number;
  readonly sharing: string;
  readonly protectedIdentity: boolean;
  readonly vacancies: readonly { readonly status: string }[];
  readonly checks: readonly { readonly performedOn: IsoDate; readonly validUntil: IsoDate | null }[];
}

/** What a register extract for work with children under LSS is valid for; other checks say so themselves. */
const EXTRACT_VALID_MONTHS = 6;
const ADULT_AGE = 18;

/** Whether every check is valid on the day, also if each of them were an extract. */
export function isClearedOn({ checks, programAreas, acceptsAgeFrom }: Pooled, day: IsoDate): boolean {
  const takesChildren = programAreas.includes('LSS') && acceptsAgeFrom < ADULT_AGE;
  return checks.every(
    ({ performedOn, validUntil }) =>
      (validUntil === null || validUntil >= day) &&
      (!takesChildren || addMonths(performedOn, EXTRACT_VALID_MONTHS) >= day),
  );
}

const MOST_READ = 100;

/** Approved, cleared and not protected ones of a district, whose places are neither open nor held: nobody waits for them. */
export async function readQuietPool(play: Play, district: string): Promise<readonly Pooled[]> {
  const filter = { districts: [district], statuses: ['APPROVED'], cleared: true, withOpenVacancy: false };
  const steward = staffOf('kontaktsekreterare', district);
  const { candidates } = await play.ask(steward, 'egen-pool', { filter, first: MOST_READ });
  const nodes: readonly Pooled[] = candidates.nodes;
  return nodes
    .filter(({ protectedIdentity, vacancies }) => !protectedIdentity && !vacancies.some(isHeld))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function isHeld({ status }: { readonly status: string }): boolean {
  return status === 'HELD';
}

/** Whether another place could be opened. */
export function hasRoom({ capacity, vacancies }: Pooled): boolean {
  return vacancies.filter(({ status }) => status !== 'WITHDRAWN').length < capacity;
}
