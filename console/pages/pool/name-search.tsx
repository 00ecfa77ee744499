import { useState } from 'react';
import { FoundList } from '../../candidates/found-list';
import { useNameSearch } from '../../candidates/use-name-search';
import { Button } from '../../parts/form/button';
import { TextField } from '../../parts/form/text-field';
import { ErrorState } from '../../parts/states/state-texts';
import { PurposeDialog } from '../../purpose/purpose-dialog';
import { type Purpose, usePurposes } from '../../purpose/purposes';
import styles from './pool-page.module.css';
import { poolTexts } from './sv';

const texts = poolTexts.search;
/** The case that the purpose of looking at the pool is given for. */
export const POOL_CASE = 'min-pool';

/** Finds somebody of the own district by name: with a purpose, which is asked for once, and logged. */
export function NameSearch() {
  const purposes = usePurposes();
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { found, problem, isBusy, search } = useNameSearch();
  const isGood = name.trim().length >= 2;
  const look = (purpose: Purpose) => void search(name.trim(), purpose);
  return (
    <section className={styles.search} aria-label={texts.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          const given = purposes.of(POOL_CASE);
          if (!isGood) return;
          if (given) look(given);
          else setAsking(true);
        }}
      >
        <TextField
          label={texts.name}
          hint={texts.hint}
          error={isTried && !isGood ? texts.error : null}
          value={name}
          onChange={setName}
        />
        <Button isSubmit isBusy={isBusy}>
          {texts.action}
        </Button>
      </form>
      {problem && <ErrorState problem={problem} />}
      {found?.length === 0 && <p role="status">{texts.none}</p>}
      {found && found.length > 0 && <FoundList label={texts.found} found={found} />}
      {isAsking && (
        <PurposeDialog
          onGive={(purpose) => {
            purposes.give(POOL_CASE, purpose);
            setAsking(false);
            look(purpose);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
