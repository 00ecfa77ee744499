import { candidateTexts } from '../../candidates/sv';
import type { ReadCase } from '../../parts/dialog/read-case';
import type { CandidateFileFragment as CandidateFile } from './candidate.generated';
import { candidatePageTexts } from './sv';

const { statuses, sharing, vacancies } = candidateTexts;
const { status: statusLabel, sharedWith } = candidatePageTexts;
const FILE_WORDS = {
  status: { label: statusLabel, say: (value: unknown) => statuses[value as keyof typeof statuses] },
  sharing: { label: sharedWith, say: (value: unknown) => sharing[value as keyof typeof sharing] },
};
const VACANCY_WORDS = {
  status: { label: statusLabel, say: (value: unknown) => vacancies[value as keyof typeof vacancies] },
};

/** A candidate as it is read before it is changed. */
export function readFile({ id, version, status, sharing }: CandidateFile): ReadCase {
  return { id, version: version!, facts: { status, sharing }, words: FILE_WORDS };
}

/** A place as it is read before it is withdrawn. */
export function readVacancy({ id, version, status }: CandidateFile['vacancies'][number]): ReadCase {
  return { id, version, facts: { status }, words: VACANCY_WORDS };
}
