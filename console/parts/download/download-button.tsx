import { useState } from 'react';
import { createHubFetch } from '../../graphql/hub-fetch';
import { useSessionKeeper } from '../../session/session-context';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import styles from './download-button.module.css';

export interface DownloadButtonProps {
  /** One of the hub's report routes with its parameters, such as `/reports/tables.csv?year=2011`. */
  readonly path: string;
  readonly fileName: string;
  readonly children: string;
}

interface Refusal {
  readonly errors?: readonly { readonly extensions?: { readonly userMessage?: string } }[];
}

/** Fetches a file of the hub under the session and gives it to the browser to save; a refusal is said in the hub's own words. */
export function DownloadButton({ path, fileName, children }: DownloadButtonProps) {
  const keeper = useSessionKeeper();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const fetchFile = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const response = await createHubFetch(keeper)(path);
      if (response.ok) save(await response.blob(), fileName);
      else setProblem(textOf((await response.json().catch(() => ({}))) as Refusal));
    } catch {
      setProblem(sv.states.noContact);
    }
    setBusy(false);
  };
  return (
    <span className={styles.download}>
      <Button isBusy={isBusy} onPress={() => void fetchFile()}>
        {children}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </span>
  );
}

function textOf({ errors }: Refusal): string {
  return errors?.[0]?.extensions?.userMessage ?? sv.states.errorNext;
}

function save(file: Blob, fileName: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken the file by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
