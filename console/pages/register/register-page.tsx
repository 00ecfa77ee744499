import { createLazyRoute } from '@tanstack/react-router';
import { useState } from 'react';
import { FoundList } from '../../candidates/found-list';
import { candidateTexts } from '../../candidates/sv';
import { useNameSearch } from '../../candidates/use-name-search';
import { useDraftState } from '../../kept/use-draft-state';
import { Button } from '../../parts/form/button';
import { DraftLine } from '../../parts/form/draft-line';
import { TextField } from '../../parts/form/text-field';
import { PageHead } from '../../parts/page/page-head';
import { ErrorState } from '../../parts/states/state-texts';
import { RegisterForm } from './register-form';
import styles from './register-page.module.css';
import { NEW_REGISTRATION, type Registration } from './registration';
import { registerTexts } from './sv';

const TERMS = ['utredning', 'registerutdrag', 'samtycke', 'skyddade personuppgifter'] as const;

export const registerPage = createLazyRoute('/min-pool/ny')({ component: RegisterPage });

const texts = registerTexts.search;
const PURPOSE = { purpose: texts.purpose, purposeCode: 'INVESTIGATION' } as const;

/** First whether there is such a candidate, then the rest. */
function RegisterPage() {
  const [isTried, setTried] = useState(false);
  const [registration, setRegistration, kept] = useDraftState<Registration>('registrera', NEW_REGISTRATION);
  const { name, isNew } = registration;
  const setNew = () => setRegistration((former) => ({ ...former, isNew: true }));
  const { found, problem, isBusy, search, clear } = useNameSearch();
  const isGood = name.trim().length >= 2;
  const look = async () => {
    setTried(true);
    if (isGood && (await search(name.trim(), PURPOSE))?.length === 0) setNew();
  };
  return (
    <>
      <PageHead title={registerTexts.title} lead={registerTexts.lead} terms={TERMS} />
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <h2>{texts.title}</h2>
        <DraftLine draft={kept} />
        <TextField
          label={candidateTexts.facts.name}
          hint={texts.logged}
          error={isTried && !isGood ? texts.error : null}
          value={name}
          isRequired
          onChange={(value) => {
            setRegistration((former) => ({ ...former, name: value, isNew: false }));
            clear();
          }}
        />
        <div>
          <Button isSubmit isBusy={isBusy} look={found === null ? 'primary' : 'secondary'}>
            {texts.action}
          </Button>
        </div>
        {problem && <ErrorState problem={problem} />}
        {found?.length === 0 && <p role="status">{texts.none}</p>}
        {found && found.length > 0 && (
          <div className={styles.found}>
            <p role="status">{texts.found}</p>
            <FoundList label={texts.foundLabel} found={found} />
            {!isNew && (
              <p>
                <Button onPress={setNew}>{texts.goOn}</Button>
              </p>
            )}
          </div>
        )}
      </form>
      {isNew && <RegisterForm registration={registration} onChange={setRegistration} onSent={kept.sent} />}
    </>
  );
}
