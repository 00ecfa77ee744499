import { CsvLanguage } from '../../harness/csv/csv-language';
import { districtCell } from '../../harness/csv/district-cell';
import type { CsvCell } from '../../harness/csv/write-csv';
import { SWEDISH_LABELS } from '../../vocabulary/swedish-labels';
import type { DecisionOfCase } from '../decisions/care-decision.reader';

interface Column {
  readonly swedish: string;
  readonly english: string;
  readonly cell: (
    decision: DecisionOfCase,
    word: (value: string) => string,
    language: CsvLanguage,
  ) => CsvCell;
}

const COLUMNS: readonly Column[] = [
  { swedish: 'Beslut', english: 'decision', cell: ({ id }) => id },
  { swedish: 'Ärende', english: 'case reference', cell: ({ caseReference }) => caseReference },
  {
    swedish: 'Stadsdel',
    english: 'district',
    cell: ({ district }, _, language) => districtCell(district, language),
  },
  { swedish: 'Lag', english: 'law', cell: ({ law }, word) => word(law) },
  { swedish: 'Lagrum', english: 'legal basis', cell: ({ legalBasis }) => legalBasis },
  { swedish: 'Område', english: 'area', cell: ({ programArea }, word) => word(programArea) },
  { swedish: 'Insats', english: 'intervention', cell: ({ intervention }, word) => word(intervention) },
  { swedish: 'Kön', english: 'gender', cell: ({ gender }, word) => word(gender) },
  { swedish: 'Beslutsdatum', english: 'decided on', cell: ({ decidedOn }) => decidedOn },
  { swedish: 'Gäller till', english: 'valid until', cell: ({ validUntil }) => validUntil },
  { swedish: 'Avbrottsdatum', english: 'interrupted on', cell: ({ interruptedOn }) => interruptedOn },
  { swedish: 'Verkställt', english: 'executed on', cell: ({ executedOn }) => executedOn },
  { swedish: 'Avslutat', english: 'closed on', cell: ({ closedOn }) => closedOn },
  { swedish: 'Rapporteras från', english: 'reportable from', cell: ({ reportableFrom }) => reportableFrom },
];

export function headingsIn(language: CsvLanguage): string[] {
  return COLUMNS.map((column) => (language === CsvLanguage.SV ? column.swedish : column.english));
}

export function cellsOf(decision: DecisionOfCase, language: CsvLanguage): CsvCell[] {
  const word = (value: string) => (language === CsvLanguage.SV ? (SWEDISH_LABELS[value] ?? value) : value);
  return COLUMNS.map(({ cell }) => cell(decision, word, language));
}
