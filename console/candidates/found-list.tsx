import { Link } from '@tanstack/react-router';
import { ProtectedMark } from '../parts/domain/protected-mark';
import { sv } from '../texts/sv';
import styles from './found-list.module.css';
import { candidateTexts as texts } from './sv';
import type { FoundCandidate } from './use-name-search';

/** Candidates that a search for a name has found. */
export function FoundList(props: { readonly label: string; readonly found: readonly FoundCandidate[] }) {
  return (
    <ul className={styles.found} aria-label={props.label}>
      {props.found.map(({ name, candidate }) => (
        <li key={candidate?.id ?? name}>
          {candidate ? (
            <>
              <Link to="/min-pool/$id" params={{ id: candidate.id }}>
                {name}
              </Link>
              <span>
                {sv.kinds[candidate.kind]}, {candidate.area} · {texts.statuses[candidate.status]}
              </span>
              {candidate.protectedIdentity && <ProtectedMark />}
            </>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  );
}
