import type { OwnDraft } from '../../kept/use-draft-state';
import { formatDate, formatTime } from '../../texts/format';
import { sv } from '../../texts/sv';
import { Button } from './button';
import styles from './draft-line.module.css';

/** Tells that what is written is kept, and since when; and throws it away. */
export function DraftLine({ draft: { savedAt, isUnsaved, discard } }: { readonly draft: OwnDraft }) {
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
