import { registerEnumType } from 'type-graphql';

export enum Law {
  SOL = 'SOL',
  LSS = 'LSS',
  LVU = 'LVU',
}

export enum ProgramArea {
  IOF = 'IOF',
  OF = 'OF',
  LSS = 'LSS',
  SOCIALPSYKIATRI = 'SOCIALPSYKIATRI',
}

export enum Intervention {
  KONTAKTPERSON = 'KONTAKTPERSON',
  KONTAKTFAMILJ = 'KONTAKTFAMILJ',
  KORTTIDSVISTELSE = 'KORTTIDSVISTELSE',
}

export enum Gender {
  WOMAN = 'WOMAN',
  MAN = 'MAN',
  OTHER = 'OTHER',
}

export enum DelayReason {
  NO_SUITABLE_CANDIDATE = 'NO_SUITABLE_CANDIDATE',
  CLIENT_DECLINED = 'CLIENT_DECLINED',
  CLIENT_NOT_READY = 'CLIENT_NOT_READY',
  CLIENT_SPECIFIC_WISHES = 'CLIENT_SPECIFIC_WISHES',
  CLIENT_CANCELLED_MEETINGS = 'CLIENT_CANCELLED_MEETINGS',
  STAFF_SHORTAGE = 'STAFF_SHORTAGE',
  OTHER = 'OTHER',
}

/** By what else the rows of a report are told apart, beside law, area and intervention. */
export enum ReportCut {
  DISTRICT = 'DISTRICT',
  GENDER = 'GENDER',
}

export const GENDERS = Object.values(Gender);
export const DELAY_REASONS = Object.values(DelayReason);
/** Lower ends of the bands of whole months waited, as the districts count them. */
export const WAIT_BANDS = [3, 6, 9, 12, 24] as const;

registerEnumType(Law, { name: 'Law' });
registerEnumType(ProgramArea, { name: 'ProgramArea' });
registerEnumType(Intervention, { name: 'Intervention' });
registerEnumType(Gender, { name: 'Gender' });
registerEnumType(DelayReason, { name: 'DelayReason' });
registerEnumType(ReportCut, {
  name: 'ReportCut',
  description: 'By what the rows of a report are told apart, beside law, area and intervention.',
});
