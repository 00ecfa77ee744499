import { sv } from '../../texts/sv';
import type { TermName } from '../../texts/terms.generated';
import { Term } from './term';
import styles from './term.module.css';

/** Words of a page, each of which says what it means when it is pressed. */
export function Terms({ of: names }: { readonly of: readonly TermName[] }) {
  return (
    <div className={styles.list}>
      <span id="ord">{sv.term.list}</span>
      <ul aria-labelledby="ord">
        {names.map((name) => (
          <li key={name}>
            <Term of={name} />
          </li>
        ))}
      </ul>
    </div>
  );
}
