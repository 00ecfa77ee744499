import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnnounce } from '../announce/announcer';
import { useVacancyClosings } from '../brokering/use-vacancy-closings';
import { Loading } from '../parts/states/loading';
import { ErrorState, NothingThere } from '../parts/states/state-texts';
import { MissingLine, TotalLine } from '../parts/table/table-lines';
import { type GoneRow, useGoneRows } from '../parts/table/use-gone-rows';
import { useDistrictName } from '../reference/use-districts';
import styles from '../request-case/request-page.module.css';
import { MOST_COMPARED } from '../request-case/request-page-search';
import { requestTexts } from '../request-case/sv';
import { liveProposals, type RequestCase } from '../request-case/use-request-case';
import { useSession } from '../session/session-context';
import { Comparison } from './comparison';
import { keyOfMatch, MatchList } from './match-list';
import { ProposeDialog } from './propose-dialog';
import type { CaseMatch, MatchesState } from './use-matches';

const texts = requestTexts.matches;

export interface MatchSectionProps {
  readonly request: RequestCase;
  readonly matches: MatchesState;
}

/** Who fits, with every reason; two or three of them side by side; and their proposal. */
export function MatchSection({ request, matches }: MatchSectionProps) {
  const { role } = useSession();
  const [proposed, setProposed] = useState<CaseMatch | null>(null);
  const { marked, mark } = useMarked();
  const gone = useGoneRows(matches.matches, keyOfMatch);
  const announce = useAnnounce();
  useVacancyClosings((id) => {
    if (gone.close(id)) announce(texts.closed);
  });
  const isFull = liveProposals(request).length >= request.proposalsAllowed;
  const propose = role === 'resursteam' && !isFull ? setProposed : undefined;
  const compared = matches.matches.filter(
    ({ vacancy }) => marked.includes(vacancy.id) && !gone.isGone(vacancy.id),
  );
  const isOneGone = marked.some(gone.isGone);
  return (
    <section className={styles.section} aria-labelledby="matches">
      <h2 id="matches">{texts.title}</h2>
      <p>{texts.lead}</p>
      {role === 'resursteam' && isFull && <p className={styles.warning}>{texts.full}</p>}
      <div {...gone.watched}>
        <Matches state={matches} rows={gone.rows} marked={marked} onMark={mark} onPropose={propose} />
      </div>
      {isOneGone && <p className={styles.warning}>{texts.comparedGone}</p>}
      <Comparison matches={compared} onPropose={propose} onClear={() => mark([])} />
      {proposed && (
        <ProposeDialog
          request={request}
          match={proposed}
          isGone={gone.isGone(proposed.vacancy.id)}
          onClose={() => {
            setProposed(null);
            matches.refresh();
          }}
        />
      )}
    </section>
  );
}

interface MatchesProps {
  readonly state: MatchesState;
  readonly rows: readonly (CaseMatch | GoneRow)[];
  readonly marked: readonly string[];
  readonly onMark: (marked: readonly string[]) => void;
  readonly onPropose?: (match: CaseMatch) => void;
}

function Matches({ state, rows, marked, onMark, onPropose }: MatchesProps) {
  const nameOf = useDistrictName();
  const { matches, total, missing, isLoading, problem, refresh } = state;
  if (problem) return <ErrorState problem={problem} onRetry={refresh} />;
  if (isLoading) return <Loading />;
  const names = missing.map(({ code }) => nameOf(code));
  return (
    <>
      <TotalLine total={total} shown={matches.length} things={texts.things} />
      {rows.length > 0 && <MissingLine names={names} />}
      {rows.length === 0 ? (
        <NothingThere title={texts.none} next={texts.noneNext} missing={names} />
      ) : (
        <MatchList matches={rows} marked={marked} onMark={onMark} onPropose={onPropose} />
      )}
    </>
  );
}

/** Which are compared, in the address; a fourth takes the place of the first. */
function useMarked() {
  const { jamfor = [] } = useSearch({ from: '/forfragningar/$id' });
  const navigate = useNavigate({ from: '/forfragningar/$id' });
  const mark = (marked: readonly string[]) =>
    void navigate({
      search: { jamfor: marked.length === 0 ? undefined : marked.slice(-MOST_COMPARED) },
      replace: true,
    });
  return { marked: jamfor, mark };
}
