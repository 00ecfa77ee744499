import { useEffect } from 'react';
import { sv } from '../texts/sv';
import { SESSION_CHANNEL, type SessionNews } from './session';
import styles from './sign-in-page.module.css';

/** What the window shows in which somebody has signed in again; the window with the work is told, and goes on. */
export function SignedInPage() {
  useEffect(() => {
    document.title = `${sv.signIn.done} – ${sv.product}`;
    announce('signed-in');
    window.close();
  }, []);
  return (
    <main className={styles.page}>
      <h1>{sv.signIn.done}</h1>
      <p>{sv.signIn.doneWhat}</p>
    </main>
  );
}

function announce(news: SessionNews): void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage(news);
  channel.close();
}
