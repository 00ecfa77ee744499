import { CsvLanguage } from '../../harness/csv/csv-language';
import { districtCell } from '../../harness/csv/district-cell';
import { momentCell } from '../../harness/csv/moment-cell';
import type { CsvCell } from '../../harness/csv/write-csv';
import { swedishAnswerOf, swedishOf } from './individual-report.labels';
import type { IndividualReport } from './individual-report.type';

/** How the words of a language are written. */
interface Words {
  readonly word: (value: string) => string;
  readonly answer: (value: string) => string;
}

interface Column {
  readonly swedish: string;
  readonly english: string;
  readonly cell: (report: IndividualReport, words: Words, language: CsvLanguage) => CsvCell;
}

const WORDS: Readonly<Record<CsvLanguage, Words>> = {
  [CsvLanguage.SV]: { word: swedishOf, answer: swedishAnswerOf },
  [CsvLanguage.EN]: { word: (value) => value, answer: (value) => value },
};

const COLUMNS: readonly Column[] = [
  { swedish: 'Beslut', english: 'decision', cell: ({ decisionId }) => decisionId },
  {
    swedish: 'Stadsdel',
    english: 'district',
    cell: ({ district }, _, language) => districtCell(district, language),
  },
  { swedish: 'År', english: 'year', cell: ({ year }) => year },
  { swedish: 'Kvartal', english: 'quarter', cell: ({ quarter }) => quarter },
  { swedish: 'Slag', english: 'kind', cell: ({ kind }, { word }) => word(kind) },
  { swedish: 'Status', english: 'state', cell: ({ state }, { word }) => word(state) },
  { swedish: 'Lag', english: 'law', cell: ({ law }, { word }) => word(law) },
  { swedish: 'Lagrum', english: 'legal basis', cell: ({ legalBasis }) => legalBasis },
  { swedish: 'Område', english: 'area', cell: ({ programArea }, { word }) => word(programArea) },
  { swedish: 'Insats', english: 'intervention', cell: ({ intervention }, { word }) => word(intervention) },
  { swedish: 'Kön', english: 'gender', cell: ({ gender }, { word }) => word(gender) },
  { swedish: 'Beslutsdatum', english: 'decided on', cell: ({ decidedOn }) => decidedOn },
  { swedish: 'Avbrottsdatum', english: 'interrupted on', cell: ({ interruptedOn }) => interruptedOn },
  { swedish: 'Rapporteras från', english: 'reportable from', cell: ({ reportableFrom }) => reportableFrom },
  {
    swedish: 'Verkställt till (%)',
    english: 'executed (%)',
    cell: ({ executedPercent }) => executedPercent,
  },
  {
    swedish: 'Skäl till dröjsmålet',
    english: 'delay reasons',
    cell: ({ delayReasons }, { word }) => listed(delayReasons.map(word)),
  },
  { swedish: 'Erbjudanden', english: 'offers', cell: ({ offers }, words) => offersOf(offers, words) },
  {
    swedish: 'Insatser under väntetiden',
    english: 'interim measures',
    cell: ({ interimMeasures }) =>
      listed(interimMeasures.map((one) => `${one.from}–${one.until ?? ''} ${one.description}`)),
  },
  { swedish: 'Verkställt', english: 'executed on', cell: ({ executedOn }) => executedOn },
  { swedish: 'Avslutat', english: 'closed on', cell: ({ closedOn }) => closedOn },
  {
    swedish: 'Skäl till avslutet',
    english: 'closure reason',
    cell: ({ closureReason }, { word }) => closureReason && word(closureReason),
  },
  {
    swedish: 'Rapporterat',
    english: 'sent at',
    cell: ({ sentAt }, _, language) => sentAt && momentCell(sentAt, language),
  },
  { swedish: 'Rapporterat av', english: 'sent by', cell: ({ sentBy }) => sentBy },
];

export function headingsIn(language: CsvLanguage): string[] {
  return COLUMNS.map((column) => (language === CsvLanguage.SV ? column.swedish : column.english));
}

export function cellsOf(report: IndividualReport, language: CsvLanguage): CsvCell[] {
  return COLUMNS.map(({ cell }) => cell(report, WORDS[language], language));
}

function offersOf(offers: IndividualReport['offers'], { answer }: Words): CsvCell {
  return listed(
    offers.map((offer) =>
      [offer.offeredOn, answer(offer.answer), offer.answeredOn, offer.reason].filter(Boolean).join(' '),
    ),
  );
}

function listed(items: readonly string[]): CsvCell {
  return items.length === 0 ? null : items.join('; ');
}
