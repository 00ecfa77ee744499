import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { needsInBrief } from '../../brokering/needs-words';
import { brokeringTexts } from '../../brokering/sv';
import { FoundList } from '../../candidates/found-list';
import type { useNameSearch } from '../../candidates/use-name-search';
import { withDates } from '../../parts/domain/with-dates';
import { ErrorState, StateText } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { formatDate, formatList, formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import type { FoundRequestFragment as FoundRequest } from './search.generated';
import type { SearchKind } from './search-kinds';
import styles from './search-page.module.css';
import { searchTexts as texts } from './sv';
import type { Searched } from './use-search';

export interface SearchResultsProps {
  readonly searched: Searched;
  readonly names: ReturnType<typeof useNameSearch>;
}

/** What was found, in groups by its kind; each leads to its page. Without a hit it says what was looked through. */
export function SearchResults({ searched, names }: SearchResultsProps) {
  const { text, way, kinds } = searched;
  const problem = searched.problem ?? names.problem;
  if (problem) return <ErrorState problem={problem} />;
  if (kinds.length === 0) return <StateText title={texts.none(text)} next={texts.onlyId} />;
  const groups = groupsOf(searched, names.found);
  if (groups.length === 0) {
    const what = formatList(kinds.map((kind) => texts.kinds[kind].toLowerCase()));
    return (
      <div role="status">
        <StateText title={texts.none(text)} next={texts.searched(what, texts.ways[way])} />
      </div>
    );
  }
  return (
    <section className={styles.results} aria-labelledby="traffar">
      <h2 id="traffar">{texts.results(text)}</h2>
      {groups.map(([kind, hits]) => (
        <section key={kind} aria-label={texts.kinds[kind]}>
          <h3>{texts.kinds[kind]}</h3>
          {hits}
        </section>
      ))}
    </section>
  );
}

type Group = readonly [SearchKind, ReactNode];

function groupsOf(
  { decisions, requests, candidate, vacancy, proposal }: Searched,
  named: SearchResultsProps['names']['found'],
): readonly Group[] {
  const groups: Group[] = [];
  if (named && named.length > 0)
    groups.push(['CANDIDATE', <FoundList key="names" label={texts.kinds.CANDIDATE} found={named} />]);
  if (candidate)
    groups.push([
      'CANDIDATE',
      <Hits key="candidate">
        <Hit to="/min-pool/$id" params={{ id: candidate.id }}>
          {texts.candidate(sv.kinds[candidate.kind], candidate.area)}
        </Hit>
      </Hits>,
    ]);
  if (decisions.length > 0)
    groups.push([
      'DECISION',
      <Hits key="decisions">
        {decisions.map(({ id, caseReference, decidedOn }) => (
          <Hit key={id} to="/beslut/$id" params={{ id }}>
            {withDates(texts.decision(caseReference ?? texts.noReference, decidedOn))}
          </Hit>
        ))}
      </Hits>,
    ]);
  if (requests.length > 0)
    groups.push([
      'REQUEST',
      <Hits key="requests">
        {requests.map((request) => (
          <Hit key={request.id} to="/forfragningar/$id" params={{ id: request.id }}>
            {sayRequest(request)}
          </Hit>
        ))}
      </Hits>,
    ]);
  if (proposal)
    groups.push([
      'PROPOSAL',
      <Hits key="proposal">
        <Hit to="/forslag/$id" params={{ id: proposal.id }}>
          {texts.proposal(
            needsInBrief(proposal.request.needs),
            brokeringTexts.proposalStatuses[proposal.status].toLowerCase(),
          )}
        </Hit>
      </Hits>,
    ]);
  if (vacancy) groups.push(['VACANCY', <FoundVacancy key="vacancy" vacancy={vacancy} />]);
  return groups;
}

function FoundVacancy({ vacancy }: { readonly vacancy: NonNullable<Searched['vacancy']> }) {
  const { role, district } = useSession();
  const { candidate, startsOn } = vacancy;
  const text = texts.vacancy(sv.kinds[candidate.kind], candidate.area, formatDate(startsOn));
  const isOwn = role === 'kontaktsekreterare' && candidate.district.code === district;
  return (
    <Hits>
      {isOwn ? (
        <Hit to="/min-pool/$id" params={{ id: candidate.id }}>
          {text}
        </Hit>
      ) : role === 'resursteam' ? (
        <li>
          <Link to="/lediga-platser" search={{ vem: [candidate.kind], stadsdel: [candidate.district.code] }}>
            {text}
          </Link>
        </li>
      ) : (
        <li>
          {text} ({candidate.district.name})
        </li>
      )}
    </Hits>
  );
}

function Hits({ children }: { readonly children: ReactNode }) {
  return <ul>{children}</ul>;
}

function Hit(props: {
  readonly to: string;
  readonly params: { readonly id: string };
  readonly children: ReactNode;
}) {
  return (
    <li>
      <Link to={props.to} params={props.params}>
        {props.children}
      </Link>
    </li>
  );
}

function sayRequest({ needs, district, requestedAt }: FoundRequest): string {
  return texts.request(needsInBrief(needs), district.name, formatMoment(requestedAt));
}
