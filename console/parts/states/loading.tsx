import { sv } from '../../texts/sv';
import styles from './loading.module.css';

/** `rows` of a list with their total, the parts of a `page` of one thing, a few `lines` of a part. */
export type LoadingShape = 'rows' | 'page' | 'lines';

const BARS: Readonly<Record<LoadingShape, number>> = { rows: 10, page: 4, lines: 3 };

/**
 * The shape of what is fetched for the first time, in its place, so that little moves when it is there. `aria-busy` says that the page
 * is not whole; nothing of it is announced: what comes has a heading and a total of its own.
 */
export function Loading({ shape = 'rows' }: { readonly shape?: LoadingShape }) {
  return (
    <div className={styles.loading} data-shape={shape} aria-busy="true">
      <p className="visually-hidden">{sv.loading}</p>
      {shape === 'rows' && <div className={styles.total} aria-hidden="true" />}
      <div className={styles.bars} aria-hidden="true">
        {Array.from({ length: BARS[shape] }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have nothing but their place
          <div key={index} className={styles.bar} />
        ))}
      </div>
    </div>
  );
}
