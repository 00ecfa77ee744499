import { withDates } from '../../parts/domain/with-dates';
import { placementWords } from '../../placements/placement-words';
import { placementTexts as texts } from '../../placements/sv';
import { today } from '../../texts/days';
import type { CandidateFileQuery } from './candidate.generated';
import styles from './candidate-page.module.css';

/** Null in its place: one whose district does not answer. */
export type CandidatePlacements = NonNullable<CandidateFileQuery['candidate']>['placements'];

/** What the candidate carries out, has carried out and is to carry out, whichever district it is for; the earliest first. */
export function Placements({ placements }: { readonly placements: CandidatePlacements }) {
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {placements == null ? (
        <p>{texts.missing}</p>
      ) : placements.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <ul className={styles.lines}>
          {placements.map((placement, index) => (
            <li key={placement?.id ?? index} data-placement={placement?.status ?? 'UNKNOWN'}>
              {placement
                ? withDates(texts.of(placement.district.name, placementWords(placement, today())))
                : texts.unknown}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
