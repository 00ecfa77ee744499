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

registerEnumType(Law, { name: 'Law' });
registerEnumType(ProgramArea, { name: 'ProgramArea' });
registerEnumType(Intervention, { name: 'Intervention' });
