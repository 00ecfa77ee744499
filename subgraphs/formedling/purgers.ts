/** What may be removed from the brokering's database when it is due. */
export { FORMEDLING_PURGERS } from './retention/formedling-purgers';
