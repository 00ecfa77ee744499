import { formatNumber } from '../../texts/format';
import { reportsTexts as texts } from './sv';

export interface FigureProps {
  readonly count?: number | null;
  readonly suppressed: boolean;
  /** False: not collected. */
  readonly reported?: boolean;
}

/** A number as the hub gives it, or the sign of why there is none, in words for those who do not see it. */
export function Figure({ count, suppressed, reported = true }: FigureProps) {
  if (count !== null && count !== undefined) return <>{formatNumber(count)}</>;
  const [sign, words] = signOf(suppressed, reported);
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{words}</span>
    </>
  );
}

function signOf(suppressed: boolean, reported: boolean): readonly [string, string] {
  if (suppressed) return [texts.suppressed, texts.suppressedLong];
  return reported ? [texts.incomplete, texts.incompleteLong] : [texts.notReported, texts.notReportedLong];
}
