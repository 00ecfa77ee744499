import { useDistrictName } from '../../reference/use-districts';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import type { RequestCase } from '../../request-case/use-request-case';
import { describeRequest } from './describe-request';

/** What is asked for, in words. */
export function NeedsSection({ request }: { readonly request: RequestCase }) {
  const nameOf = useDistrictName();
  return (
    <section className={styles.section} aria-labelledby="needs">
      <h2 id="needs">{requestTexts.needs.title}</h2>
      <dl className={styles.facts}>
        {describeRequest(request, nameOf).map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
