import { useEffect } from 'react';
import { ButtonLink } from '../parts/form/button';
import { sv } from '../texts/sv';
import { signInUrl } from './session';
import styles from './sign-in-page.module.css';

/** What somebody sees who is not signed in: what this is, and where to sign in to come back to the same page. */
export function SignInPage({ isUnreachable }: { readonly isUnreachable: boolean }) {
  useEffect(() => {
    document.title = `${sv.signIn.title} – ${sv.product}`;
  }, []);
  const { pathname, search } = window.location;
  return (
    <main className={styles.page}>
      <p className={styles.product}>{sv.product}</p>
      <h1>{sv.signIn.title}</h1>
      <p>{sv.signIn.lead}</p>
      <p>{sv.signIn.what}</p>
      {isUnreachable && <p role="alert">{sv.signIn.unreachable}</p>}
      <ButtonLink href={signInUrl(pathname + search)} look="primary">
        {sv.signIn.action}
      </ButtonLink>
    </main>
  );
}
