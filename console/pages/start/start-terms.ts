import type { Role } from '../../texts/sv';
import type { TermName } from '../../texts/terms.generated';

/** The words that what there is to do is told in, by whom it is told to. */
export const START_TERMS: Readonly<Record<Role, readonly TermName[]>> = {
  resursteam: ['förfrågan', 'förslag', 'reservation'],
  kontaktsekreterare: ['utredning', 'förslag', 'reservation', 'uppdrag'],
  handlaggare: ['beslut', 'ej verkställt beslut', 'förslag', 'reservation'],
  rapportor: ['ej verkställt beslut', 'IVO'],
  reporting: ['ej verkställt beslut', 'nämnd'],
  admin: ['åtkomstlogg', 'loggkontroll'],
  service: [],
};
