import { useState } from 'react';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { Button } from '../../parts/form/button';
import { useSignOut } from '../../session/use-sign-out';
import { sv } from '../../texts/sv';
import { settingsTexts } from './sv';

const texts = settingsTexts.everywhere;

/** Ends all sessions of the person, for whoever has left a computer without signing out. */
export function SignOutEverywhere() {
  const [isAsking, setAsking] = useState(false);
  const { run, isBusy, hasFailed, clear } = useSignOut();
  const close = () => {
    setAsking(false);
    clear();
  };
  return (
    <section aria-labelledby="overallt">
      <h2 id="overallt">{texts.title}</h2>
      <p>{texts.text}</p>
      <p>
        <Button onPress={() => setAsking(true)}>{texts.action}</Button>
      </p>
      {isAsking && (
        <ConfirmDialog
          title={texts.title}
          consequence={texts.consequence}
          action={texts.action}
          isBusy={isBusy}
          problem={hasFailed ? { text: sv.signIn.notOutWhy, reference: null } : null}
          onConfirm={() => void run(true)}
          onClose={close}
        />
      )}
    </section>
  );
}
