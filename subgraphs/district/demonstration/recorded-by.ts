import { demonstrationSub } from '../../../schema/demonstration-staff';

/** Who has recorded the decisions that are made up, by which they are known. */
export const RECORDED_BY = 'demonstration';

/** The `sub` of the made-up kontaktsekreterare who has kept a district's pool. */
export const stewardOf = (district: string): string => demonstrationSub('kontaktsekreterare', district);
