import { registerEnum } from './register-enum';

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

registerEnum(Law, {
  name: 'Law',
  description: 'The law that a decision rests on.',
  values: {
    SOL: 'Socialtjänstlagen, the Social Services Act: 2001:453, from 1 July 2025 on 2025:400.',
    LSS: 'Lagen om stöd och service till vissa funktionshindrade, 1993:387.',
    LVU: 'Lagen med särskilda bestämmelser om vård av unga, 1990:52: without consent, of those under twenty.',
  },
});
registerEnum(ProgramArea, {
  name: 'ProgramArea',
  description: 'Programområde: the area of the social services that a decision belongs to.',
  values: {
    IOF: 'Individ- och familjeomsorg, care of individuals and families.',
    OF: 'Printed as OF in the tables of the board.',
    LSS: 'Support for persons with certain disabilities.',
    SOCIALPSYKIATRI: 'Support for persons with mental illness.',
  },
});
registerEnum(Intervention, {
  name: 'Intervention',
  description: 'Insats: what a decision grants.',
  values: {
    KONTAKTPERSON: 'A companion, carried out by a KONTAKTPERSON or a KVALIFICERAD_KONTAKTPERSON.',
    KONTAKTFAMILJ: 'Weekends with a family, carried out by a KONTAKTFAMILJ.',
    KORTTIDSVISTELSE: 'A short stay that relieves the parents, carried out by a KORTTIDSFAMILJ.',
  },
});
registerEnum(Gender, {
  name: 'Gender',
  description: 'Of the client, as the statistics count it.',
  values: {
    WOMAN: 'Kvinna or flicka.',
    MAN: 'Man or pojke.',
    OTHER: 'Annat: neither of these.',
  },
});
registerEnum(DelayReason, {
  name: 'DelayReason',
  description:
    'Why a decision waits: on the side of supply, on that of the client, or on the district’s own.',
  values: {
    NO_SUITABLE_CANDIDATE: 'Supply: no suitable person or family.',
    CLIENT_DECLINED: 'Client: declined the person or family that was offered. The decision still waits.',
    CLIENT_NOT_READY: 'Client: not ready to begin.',
    CLIENT_SPECIFIC_WISHES: 'Client: has wishes that few or none can meet.',
    CLIENT_CANCELLED_MEETINGS: 'Client: cancels the meetings that are to lead to a start.',
    STAFF_SHORTAGE: 'The district: has no staff to carry it through.',
    OTHER: 'None of these; the note says what.',
  },
});
