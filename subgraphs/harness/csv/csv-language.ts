import { registerEnum } from '../../vocabulary/register-enum';

/** In which headings and labels are written; `EN` keeps the enums' values, for programs. */
export enum CsvLanguage {
  SV = 'SV',
  EN = 'EN',
}

registerEnum(CsvLanguage, {
  name: 'CsvLanguage',
  description: 'For whom a CSV file is written.',
  values: {
    SV: 'For people: Swedish headings and labels, with `;` between quoted cells as Swedish spreadsheets expect.',
    EN: 'For programs: English headings and the values of the enums, with `,`.',
  },
});
