import { CsvLanguage } from '../../service/csv/csv-language';
import { SWEDISH_LABELS } from '../../service/csv/swedish-labels';

export function labelOf(value: string, language: CsvLanguage): string {
  return language === CsvLanguage.SV ? (SWEDISH_LABELS[value] ?? value) : value;
}

export function yesOrNo(value: boolean, language: CsvLanguage): string {
  if (language === CsvLanguage.EN) return String(value);
  return value ? 'ja' : 'nej';
}
