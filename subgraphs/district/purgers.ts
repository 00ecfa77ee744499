/** What may be removed from a district's database when it is due. */
export { DISTRICT_PURGERS } from './retention/district-purgers';
