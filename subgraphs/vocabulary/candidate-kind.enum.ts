import { registerEnumType } from 'type-graphql';

export enum CandidateKind {
  KONTAKTPERSON = 'KONTAKTPERSON',
  KVALIFICERAD_KONTAKTPERSON = 'KVALIFICERAD_KONTAKTPERSON',
  KONTAKTFAMILJ = 'KONTAKTFAMILJ',
  KORTTIDSFAMILJ = 'KORTTIDSFAMILJ',
}

registerEnumType(CandidateKind, { name: 'CandidateKind' });
