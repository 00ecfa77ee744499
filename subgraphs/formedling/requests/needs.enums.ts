import { registerEnumType } from 'type-graphql';

export enum CandidateKind {
  KONTAKTPERSON = 'KONTAKTPERSON',
  KVALIFICERAD_KONTAKTPERSON = 'KVALIFICERAD_KONTAKTPERSON',
  KONTAKTFAMILJ = 'KONTAKTFAMILJ',
  KORTTIDSFAMILJ = 'KORTTIDSFAMILJ',
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

registerEnumType(CandidateKind, { name: 'CandidateKind' });
registerEnumType(ProgramArea, { name: 'ProgramArea' });
registerEnumType(Intervention, { name: 'Intervention' });
