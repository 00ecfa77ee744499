import type { CandidateFileFragment } from './candidate.generated';

/** What the parts of the page are told. */
export interface FileProps {
  readonly file: CandidateFileFragment;
  /** Fetches the file anew; done when it is shown. */
  readonly refresh: () => Promise<unknown>;
}
