import { CsvLanguage } from '../../harness/csv/csv-language';
import { SWEDISH_LABELS } from '../../vocabulary/swedish-labels';

export function labelOf(value: string, language: CsvLanguage): string {
  return language === CsvLanguage.SV ? (SWEDISH_LABELS[value] ?? value) : value;
}

export function yesOrNo(value: boolean, language: CsvLanguage): string {
  if (language === CsvLanguage.EN) return String(value);
  return value ? 'ja' : 'nej';
}
