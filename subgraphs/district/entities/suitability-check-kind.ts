import { registerEnumType } from 'type-graphql';

export enum SuitabilityCheckKind {
  POLICE_REGISTER = 'POLICE_REGISTER',
  SOCIAL_REGISTER = 'SOCIAL_REGISTER',
  REFERENCE = 'REFERENCE',
  INTERVIEW = 'INTERVIEW',
  HOME_VISIT = 'HOME_VISIT',
}

registerEnumType(SuitabilityCheckKind, { name: 'SuitabilityCheckKind' });
