import { registerEnumType } from 'type-graphql';

/** In which headings and labels are written; `EN` keeps the enums' values, for programs. */
export enum CsvLanguage {
  SV = 'SV',
  EN = 'EN',
}

registerEnumType(CsvLanguage, {
  name: 'CsvLanguage',
  description:
    'Swedish headings and labels for people, with `;` between quoted cells as Swedish spreadsheets expect; or English headings and the values of the enums for programs, with `,`.',
});
