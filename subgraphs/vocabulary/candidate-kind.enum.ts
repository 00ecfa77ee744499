import { registerEnum } from './register-enum';

export enum CandidateKind {
  KONTAKTPERSON = 'KONTAKTPERSON',
  KVALIFICERAD_KONTAKTPERSON = 'KVALIFICERAD_KONTAKTPERSON',
  KONTAKTFAMILJ = 'KONTAKTFAMILJ',
  KORTTIDSFAMILJ = 'KORTTIDSFAMILJ',
}

registerEnum(CandidateKind, {
  name: 'CandidateKind',
  description: 'Kinds of uppdragstagare. A candidate is of one kind, which says what it can carry out.',
  values: {
    KONTAKTPERSON: 'A companion for a child, a young person or an adult. Carries out KONTAKTPERSON.',
    KVALIFICERAD_KONTAKTPERSON:
      'Särskilt kvalificerad kontaktperson: the same with special skills. Carries out KONTAKTPERSON.',
    KONTAKTFAMILJ: 'A family that takes a child some weekends a month. Carries out KONTAKTFAMILJ.',
    KORTTIDSFAMILJ: 'A family for a short stay that relieves the parents. Carries out KORTTIDSVISTELSE.',
  },
});
