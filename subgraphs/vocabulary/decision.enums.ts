import { registerEnumType } from 'type-graphql';

/** Words that several subgraphs' schemas share: composition asks for the same values in each. */
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

/** Why a decision waits, on the side of supply and on that of the client. */
export enum DelayReason {
  NO_SUITABLE_CANDIDATE = 'NO_SUITABLE_CANDIDATE',
  CLIENT_DECLINED = 'CLIENT_DECLINED',
  CLIENT_NOT_READY = 'CLIENT_NOT_READY',
  CLIENT_SPECIFIC_WISHES = 'CLIENT_SPECIFIC_WISHES',
  CLIENT_CANCELLED_MEETINGS = 'CLIENT_CANCELLED_MEETINGS',
  STAFF_SHORTAGE = 'STAFF_SHORTAGE',
  OTHER = 'OTHER',
}

registerEnumType(Law, { name: 'Law' });
registerEnumType(ProgramArea, { name: 'ProgramArea' });
registerEnumType(Intervention, { name: 'Intervention' });
registerEnumType(Gender, { name: 'Gender' });
registerEnumType(DelayReason, { name: 'DelayReason' });
