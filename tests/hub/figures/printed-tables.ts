/** The city's tables of 2010 and 2011 as printed in 2012, `law,year,area,intervention,Q1,Q2,Q3,Q4`; `-` was not reported. */
export const PRINTED_ROWS: readonly string[] = [
  'LSS,2010,LSS,Kontaktperson,5,8,12,19',
  'LSS,2010,LSS,Kontaktfamilj,-,-,-,-',
  'LSS,2010,LSS,Korttidsvistelse,2,2,3,5',
  'LSS,2011,LSS,Kontaktperson,20,11,7,7',
  'LSS,2011,LSS,Kontaktfamilj,1,0,0,0',
  'LSS,2011,LSS,Korttidsvistelse,3,5,3,2',
  'SoL,2010,IoF,Kontaktperson,3,2,2,7',
  'SoL,2010,IoF,Kontaktfamilj,9,4,2,7',
  'SoL,2011,IoF,Kontaktperson,8,2,5,6',
  'SoL,2011,IoF,Kontaktfamilj,14,17,9,8',
  'SoL,2011,OF,Kontaktperson,-,2,1,2',
  'SoL,2011,OF,Kontaktfamilj,-,0,0,2',
];
