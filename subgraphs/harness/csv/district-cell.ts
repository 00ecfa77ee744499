import { CsvLanguage } from './csv-language';

/** A district as a file's readers know it: in Swedish by its name, in English by its code. */
export function districtCell(
  { code, name }: { readonly code: string; readonly name: string },
  language: CsvLanguage,
): string {
  return language === CsvLanguage.SV ? name : code;
}
