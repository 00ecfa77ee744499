import { wallClockOf, withOffset } from '../../../platform/time/calendar';
import { CsvLanguage } from './csv-language';

/** A moment as a file's readers read it, in the time of Stockholm: in Swedish `2026-11-27 08:55`, in English ISO 8601 with the offset. */
export function momentCell(moment: Date, language: CsvLanguage): string {
  return language === CsvLanguage.SV ? wallClockOf(moment) : withOffset(moment);
}
