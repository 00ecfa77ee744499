import { useEffect } from 'react';
import { ButtonLink } from '../parts/form/button';
import { sv } from '../texts/sv';
import { signInUrl } from './session';
import styles from './sign-in-page.module.css';

/** Why somebody is not signed in. */
export type SignInCause = 'nobody' | 'signed-out-everywhere' | 'unreachable';

/** What somebody sees who is not signed in: what this is, and where to sign in to come back to the same page. */
export function SignInPage({ cause }: { readonly cause: SignInCause }) {
  useEffect(() => {
    document.title = `${sv.signIn.title} – ${sv.product}`;
  }, []);
  const { pathname, search } = window.location;
  return (
    <main className={styles.page}>
      <p className={styles.product}>{sv.product}</p>
      <h1>{sv.signIn.title}</h1>
      {cause !== 'nobody' && <p role="alert">{sv.signIn.causes[cause]}</p>}
      <p>{sv.signIn.lead}</p>
      <p>{sv.signIn.what}</p>
      <ButtonLink href={signInUrl(pathname + search)} look="primary">
        {sv.signIn.action}
      </ButtonLink>
    </main>
  );
}
