import { candidateTexts } from '../../candidates/sv';
import { oneOf, type ReadCase } from '../../parts/dialog/read-case';
import type { CandidateFileFragment as CandidateFile } from './candidate.generated';
import { candidatePageTexts } from './sv';

const { statuses, sharing, vacancies } = candidateTexts;
const { status: statusLabel, sharedWith } = candidatePageTexts;
const FILE_WORDS = {
  status: oneOf(statusLabel, statuses),
  sharing: oneOf(sharedWith, sharing),
};
const VACANCY_WORDS = {
  status: oneOf(statusLabel, vacancies),
};

/** A candidate as it is read before it is changed. */
export function readFile({ id, version, status, sharing }: CandidateFile): ReadCase {
  return { id, version: version!, facts: { status, sharing }, words: FILE_WORDS };
}

/** A place as it is read before it is withdrawn. */
export function readVacancy({ id, version, status }: CandidateFile['vacancies'][number]): ReadCase {
  return { id, version, facts: { status }, words: VACANCY_WORDS };
}
