import { useMemo } from 'react';
import { Button } from '../parts/form/button';
import type { Column } from '../parts/table/column';
import { DataTable } from '../parts/table/data-table';
import type { GoneRow } from '../parts/table/use-gone-rows';
import { candidateName } from '../request-case/candidate-name';
import { requestTexts } from '../request-case/sv';
import { formatAges, formatDate, formatList } from '../texts/format';
import { criterionName } from './criterion-name';
import styles from './match-list.module.css';
import type { CaseMatch } from './use-matches';

const texts = requestTexts.matches;

export interface MatchListProps {
  readonly matches: readonly (CaseMatch | GoneRow)[];
  /** Ids of vacancies. */
  readonly marked: readonly string[];
  readonly onMark: (marked: readonly string[]) => void;
  /** Undefined where nobody can be proposed. */
  readonly onPropose?: (match: CaseMatch) => void;
}

export const keyOfMatch = ({ vacancy }: CaseMatch) => vacancy.id;

const FACTS: readonly Column<CaseMatch>[] = [
  {
    key: 'uppdragstagare',
    title: texts.candidate,
    cell: ({ candidate }) => (
      <div>
        {candidateName(candidate)}
        <br />
        <span className={styles.soft}>{formatAges(candidate.acceptsAgeFrom, candidate.acceptsAgeTo)}</span>
      </div>
    ),
  },
  {
    key: 'poang',
    title: texts.score,
    cell: ({ score }) => <strong>{score}</strong>,
    isNumber: true,
  },
  { key: 'skal', title: texts.reasons, cell: (match) => <Reasons match={match} /> },
  {
    key: 'fakta',
    title: texts.facts,
    cell: ({ candidate }) => (
      <div>
        {formatList(candidate.languages)}
        <br />
        <span className={styles.soft}>{formatList(candidate.interests)}</span>
      </div>
    ),
  },
  {
    key: 'ledig',
    title: texts.free,
    cell: ({ vacancy }) => formatDate(vacancy.startsOn),
    isShort: true,
  },
];

/** Each with the points of every criterion; marked for comparison, or proposed. */
export function MatchList({ matches, marked, onMark, onPropose }: MatchListProps) {
  const columns = useMemo(
    () => [...FACTS, actsColumn({ marked, onMark, onPropose })],
    [marked, onMark, onPropose],
  );
  return <DataTable caption={texts.caption} columns={columns} rows={matches} keyOf={keyOfMatch} />;
}

function actsColumn(props: Omit<MatchListProps, 'matches'>): Column<CaseMatch> {
  const { marked, onMark, onPropose } = props;
  const toggle = (id: string, isMarked: boolean) =>
    onMark(isMarked ? marked.filter((one) => one !== id) : [...marked, id]);
  return {
    key: 'atgard',
    title: texts.act,
    cell: (match) => {
      const id = keyOfMatch(match);
      const isMarked = marked.includes(id);
      const name = candidateName(match.candidate);
      return (
        <div className={styles.acts}>
          <label>
            <input
              type="checkbox"
              checked={isMarked}
              aria-label={texts.compareOne(name)}
              onChange={() => toggle(id, isMarked)}
            />
            {texts.compare}
          </label>
          {onPropose && (
            <Button look="primary" label={texts.proposeOne(name)} onPress={() => onPropose(match)}>
              {texts.propose}
            </Button>
          )}
        </div>
      );
    },
  };
}

function Reasons({ match }: { readonly match: CaseMatch }) {
  return (
    <ul className={styles.reasons}>
      {match.reasons.map(({ criterion, points, maxPoints }) => (
        <li key={criterion}>
          {criterionName(criterion)}: {texts.points(points, maxPoints)}
        </li>
      ))}
    </ul>
  );
}
