import { Dialog, DialogActions } from '../../parts/dialog/dialog';
import { type Fact, Facts } from '../../parts/domain/facts';
import { Button } from '../../parts/form/button';
import { useDistrictName } from '../../reference/use-districts';
import { formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import type { LogEntryFragment as LogEntry } from './access-log.generated';
import styles from './access-log-page.module.css';
import type { AccessLogSearch } from './access-log-search';
import {
  actionOf,
  type FoundNames,
  fieldWords,
  purposesOf,
  roleOf,
  type StaffOf,
  wordsOf,
} from './log-labels';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.entry;

export interface EntryDialogProps {
  readonly entry: LogEntry;
  readonly staffOf: StaffOf;
  readonly names: FoundNames;
  readonly onFilter: (changed: AccessLogSearch) => void;
  readonly onClose: () => void;
}

/** One read with all that the log holds of it, and from it to all reads of the person or by the reader. */
export function EntryDialog({ entry, staffOf, names, onFilter, onClose }: EntryDialogProps) {
  const districtOf = useDistrictName();
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <Facts facts={factsOf(entry, { staffOf, names, districtOf })} />
      <DialogActions>
        <Button onPress={() => onFilter({ person: entry.subject })}>{texts.ofPerson}</Button>
        <Button onPress={() => onFilter({ lasare: entry.actor })}>{texts.ofActor}</Button>
      </DialogActions>
    </Dialog>
  );
}

interface Names {
  readonly staffOf: StaffOf;
  readonly names: FoundNames;
  readonly districtOf: (code: string) => string;
}

function factsOf(entry: LogEntry, { staffOf, names, districtOf }: Names): readonly Fact[] {
  const { at, actor, actorDistrict, subject, fields, requestId, isReviewed } = entry;
  const words = wordsOf(entry);
  return [
    [texts.at, formatMoment(at)],
    [texts.actor, named(actor, staffOf(actor)?.name)],
    [texts.role, actorDistrict ? `${roleOf(entry)}, ${districtOf(actorDistrict)}` : roleOf(entry)],
    [texts.what, actionOf(entry)],
    [texts.subject, named(subject, names[subject])],
    [texts.purpose, purposesOf(entry)],
    ...(words === null ? [] : [[texts.words, words] as const]),
    [
      texts.fields,
      <ul key="fields" className={styles.fields}>
        {fieldWords(fields).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>,
    ],
    [texts.request, requestId],
    [texts.reviewed, isReviewed ? sv.yes : sv.no],
  ];
}

/** With the name, where the reviewer is told it. */
function named(id: string, name: string | null | undefined): string {
  return name ? `${name} (${id})` : id;
}
