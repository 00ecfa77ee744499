import {
  type RawSearch,
  readChoice,
  readChoices,
  readDate,
  readInteger,
  readList,
  readText,
} from '../../routing/search-params';
import { sv } from '../../texts/sv';
import type { CandidateKind, ProgramArea, VacancyFilter } from './vacancies.generated';

/** What the page's address says: its filters, how its rows are sorted, and whether they are counted on a map. */
export interface VacancySearch {
  readonly vem?: readonly CandidateKind[];
  readonly sprak?: readonly string[];
  readonly alder?: number;
  readonly omrade?: readonly ProgramArea[];
  readonly stadsdel?: readonly string[];
  readonly senast?: string;
  readonly sortering?: string;
  /** Without: rows. */
  readonly visa?: 'karta';
}

const KINDS = Object.keys(sv.kinds) as readonly CandidateKind[];
const PROGRAM_AREAS = Object.keys(sv.programAreas) as readonly ProgramArea[];

export function readVacancySearch(search: RawSearch): VacancySearch {
  return {
    vem: readChoices(search, 'vem', KINDS),
    sprak: readList(search, 'sprak'),
    alder: readInteger(search, 'alder', 0, 120),
    omrade: readChoices(search, 'omrade', PROGRAM_AREAS),
    stadsdel: readList(search, 'stadsdel'),
    senast: readDate(search, 'senast'),
    sortering: readText(search, 'sortering'),
    visa: readChoice(search, 'visa', ['karta']),
  };
}

/** Null where nothing is chosen. */
export function toVacancyFilter(search: VacancySearch): VacancyFilter | null {
  const { vem, sprak, alder, omrade, stadsdel, senast } = search;
  const filter: VacancyFilter = {
    ...(vem && { kinds: [...vem] }),
    ...(sprak && { languages: [...sprak] }),
    ...(alder !== undefined && { acceptsAge: alder }),
    ...(omrade && { programAreas: [...omrade] }),
    ...(stadsdel && { districts: [...stadsdel] }),
    ...(senast && { startsBy: senast }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** The rows of one district, under the same filters beside. */
export function rowsOfDistrict(search: VacancySearch, district: string): VacancySearch {
  return { ...search, stadsdel: [district], visa: undefined };
}
