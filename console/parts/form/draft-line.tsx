import { formatDate, formatTime } from '../../texts/format';
import { sv } from '../../texts/sv';
import { Button } from './button';
import styles from './draft-line.module.css';

/** Of a form of which what is written is kept. */
export interface ShownDraft {
  /** RFC 3339; null while nothing is kept. */
  readonly savedAt: string | null;
  /** What was written last could not be kept. */
  readonly isUnsaved: boolean;
  /** The form is as it was before anything was written. */
  readonly discard: () => void;
}

/** Tells that what is written is kept, and since when; and throws it away. */
export function DraftLine({ draft: { savedAt, isUnsaved, discard } }: { readonly draft: ShownDraft }) {
  if (isUnsaved) return <p className={styles.line}>{sv.draft.unsaved}</p>;
  if (savedAt === null) return null;
  const isToday = formatDate(savedAt) === formatDate(new Date());
  return (
    <p className={styles.line}>
      {sv.draft.from(isToday ? formatTime(savedAt) : `${formatDate(savedAt)} ${formatTime(savedAt)}`)} ·{' '}
      <Button look="plain" onPress={discard}>
        {sv.draft.discard}
      </Button>
    </p>
  );
}
