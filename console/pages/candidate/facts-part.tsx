import { Fragment, useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { Button } from '../../parts/form/button';
import { FACT_NAMES, factsOf, sayFact } from './candidate-facts';
import type { FileProps } from './candidate-file-props';
import styles from './candidate-page.module.css';
import { CorrectDialog } from './correct-dialog';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.facts;

/** The facts by which the candidate is found and matched, and how they are corrected. */
export function FactsPart({ file, refresh }: FileProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const facts = factsOf(file);
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <dl className={styles.facts}>
        {FACT_NAMES.map((name) => (
          <Fragment key={name}>
            <dt>{candidateTexts.facts[name]}</dt>
            <dd>{sayFact(facts, name)}</dd>
          </Fragment>
        ))}
      </dl>
      <div>
        <Button onPress={() => setCorrecting(true)}>{texts.correct}</Button>
      </div>
      {isCorrecting && <CorrectDialog file={file} refresh={refresh} onClose={() => setCorrecting(false)} />}
    </section>
  );
}
