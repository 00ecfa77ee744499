import { registerEnumType } from 'type-graphql';

export enum Law {
  SOL = 'SOL',
  LSS = 'LSS',
  LVU = 'LVU',
}

export enum Intervention {
  KONTAKTPERSON = 'KONTAKTPERSON',
  KONTAKTFAMILJ = 'KONTAKTFAMILJ',
  KORTTIDSVISTELSE = 'KORTTIDSVISTELSE',
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

export enum ClosureReason {
  WITHDRAWN = 'WITHDRAWN',
  NEED_GONE = 'NEED_GONE',
  MOVED = 'MOVED',
  OTHER = 'OTHER',
}

export enum Gender {
  WOMAN = 'WOMAN',
  MAN = 'MAN',
  OTHER = 'OTHER',
}

registerEnumType(Law, { name: 'Law' });
registerEnumType(Intervention, { name: 'Intervention' });
registerEnumType(DelayReason, { name: 'DelayReason' });
registerEnumType(ClosureReason, { name: 'ClosureReason' });
registerEnumType(Gender, { name: 'Gender' });
