import { registerEnum } from '../../vocabulary/register-enum';

/** Who may see a candidate by its consent: nobody else, the districts of its region, the whole city. */
export enum SharingScope {
  DISTRICT = 'DISTRICT',
  REGION = 'REGION',
  CITY = 'CITY',
}

registerEnum(SharingScope, {
  name: 'SharingScope',
  description:
    'Who is shown a candidate’s neutral facts, by its consent (samtycke); never one whose identity is protected.',
  values: {
    DISTRICT: 'Its own district alone: no consent, or one that was withdrawn.',
    REGION: 'The districts that recruit together with its own, too.',
    CITY: 'All districts and the resursteam.',
  },
});
