import { registerEnumType } from 'type-graphql';

/** Who may see a candidate by its consent: nobody else, the districts of its region, the whole city. */
export enum SharingScope {
  DISTRICT = 'DISTRICT',
  REGION = 'REGION',
  CITY = 'CITY',
}

registerEnumType(SharingScope, { name: 'SharingScope' });
