import { demonstrationSub } from '../../../schema/demonstration-staff';
import type { Actor } from './front-door';

/** One of the resursteam's two. */
export const BROKER: Actor = { subject: 'demo-resursteam-1', role: 'resursteam' };

type DistrictRole = 'handlaggare' | 'kontaktsekreterare' | 'admin';

/** The district's made-up person of a role. */
export function staffOf(role: DistrictRole, district: string): Actor {
  return { subject: demonstrationSub(role, district), role, district };
}
