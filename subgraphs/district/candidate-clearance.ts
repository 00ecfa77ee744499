/** Until when a candidate's checks allow it to be approved and found. */
export { type CheckedCandidate, type CheckNote, clearanceOf } from './clearance/clearance';
