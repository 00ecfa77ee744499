import { registerEnum } from '../../vocabulary/register-enum';

export enum SuitabilityCheckKind {
  POLICE_REGISTER = 'POLICE_REGISTER',
  SOCIAL_REGISTER = 'SOCIAL_REGISTER',
  REFERENCE = 'REFERENCE',
  INTERVIEW = 'INTERVIEW',
  HOME_VISIT = 'HOME_VISIT',
}

registerEnum(SuitabilityCheckKind, {
  name: 'SuitabilityCheckKind',
  description:
    'What an investigation (utredning) consists of. Persons need all but HOME_VISIT, families all; of each kind the latest note counts.',
  values: {
    POLICE_REGISTER:
      'Utdrag ur polisens register. Only that it was shown is kept; of candidates for children under LSS at most six months old.',
    SOCIAL_REGISTER:
      'Utdrag ur socialregistret. Only that it was shown is kept; of candidates for children under LSS at most six months old.',
    REFERENCE: 'Referens. Two are needed, and the latest two count.',
    INTERVIEW: 'Intervju.',
    HOME_VISIT: 'Hembesök. Needed of KONTAKTFAMILJ and KORTTIDSFAMILJ.',
  },
});
