import { useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { Facts } from '../../parts/domain/facts';
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
      <Facts facts={FACT_NAMES.map((name) => [candidateTexts.facts[name], sayFact(facts, name)] as const)} />
      <div>
        <Button onPress={() => setCorrecting(true)}>{texts.correct}</Button>
      </div>
      {isCorrecting && <CorrectDialog file={file} refresh={refresh} onClose={() => setCorrecting(false)} />}
    </section>
  );
}
