import { DelayReason, Gender } from '../../vocabulary/decision.enums';
import { registerEnum } from '../../vocabulary/register-enum';

/** By what else the rows of a report are told apart, beside law, area and intervention. */
export enum ReportCut {
  DISTRICT = 'DISTRICT',
  GENDER = 'GENDER',
}

export const GENDERS = Object.values(Gender);
export const DELAY_REASONS = Object.values(DelayReason);
/** Lower ends of the bands of whole months waited, as the districts count them. */
export const WAIT_BANDS = [3, 6, 9, 12, 24] as const;

registerEnum(ReportCut, {
  name: 'ReportCut',
  description: 'By what the rows of a report are told apart, beside law, area and intervention.',
  values: {
    DISTRICT: 'A row for each district.',
    GENDER: 'A row for each gender of the client.',
  },
});
