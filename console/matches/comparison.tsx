import { Button } from '../parts/form/button';
import { candidateName } from '../request-case/candidate-name';
import { requestTexts } from '../request-case/sv';
import styles from './comparison.module.css';
import { comparisonRows } from './comparison-rows';
import type { CaseMatch } from './use-matches';

const texts = requestTexts.comparison;

export interface ComparisonProps {
  readonly matches: readonly CaseMatch[];
  readonly onPropose?: (match: CaseMatch) => void;
  readonly onClear: () => void;
}

/** Two or three side by side: each reason and fact a row, each candidate a column. */
export function Comparison({ matches, onPropose, onClear }: ComparisonProps) {
  if (matches.length < 2) return <p className={styles.hint}>{texts.hint}</p>;
  const title = texts.title(matches.length);
  return (
    <div className={styles.comparison}>
      <div className={styles.head}>
        <h3>{title}</h3>
        <Button look="plain" onPress={onClear}>
          {texts.clear}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard where it is wider than the page */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{texts.row}</th>
              {matches.map(({ candidate, vacancy }) => (
                <th key={vacancy.id} scope="col">
                  {candidateName(candidate)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisonRows(matches).map(({ name, cells, best }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  <td key={matches[index]!.vacancy.id} data-best={best.includes(index) || undefined}>
                    {cell}
                    {best.includes(index) && <span className={styles.best}> {texts.best}</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          {onPropose && <ProposeRow matches={matches} onPropose={onPropose} />}
        </table>
      </section>
    </div>
  );
}

interface ProposeRowProps {
  readonly matches: readonly CaseMatch[];
  readonly onPropose: (match: CaseMatch) => void;
}

function ProposeRow({ matches, onPropose }: ProposeRowProps) {
  const { act, propose, proposeOne } = requestTexts.matches;
  return (
    <tfoot>
      <tr>
        <th scope="row">{act}</th>
        {matches.map((match) => (
          <td key={match.vacancy.id}>
            <Button
              look="primary"
              label={proposeOne(candidateName(match.candidate))}
              onPress={() => onPropose(match)}
            >
              {propose}
            </Button>
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
