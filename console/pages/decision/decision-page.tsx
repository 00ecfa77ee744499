import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAnnounce } from '../../announce/announcer';
import { clockOf, isWaiting } from '../../decisions/clock';
import styles from '../../decisions/decision.module.css';
import { DecisionClock } from '../../decisions/decision-clock';
import {
  DecisionDocument,
  DecisionProposalChangedDocument,
  DecisionRequestsDocument,
  type WholeDecisionFragment as WholeDecision,
} from '../../decisions/decisions.generated';
import { decisionsTexts as texts } from '../../decisions/sv';
import { useDecisionsWatch } from '../../decisions/use-decisions-watch';
import { problemOf } from '../../graphql/problem';
import { useLive } from '../../live/live-context';
import { type Fact, Facts } from '../../parts/domain/facts';
import { Timeline, WhoRead } from '../../parts/domain/timeline';
import { withDates } from '../../parts/domain/with-dates';
import { Columns } from '../../parts/page/columns';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { ErrorState, StateText } from '../../parts/states/state-texts';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { today } from '../../texts/days';
import { decisionWords } from '../../texts/decision-words';
import { sv } from '../../texts/sv';
import { DecisionActs } from './decision-acts';
import { historyOf } from './decision-history';
import { DecisionPlacements } from './decision-placements';
import { DecisionRequest } from './decision-request';

export const decisionPage = createLazyRoute('/beslut/$id')({ component: DecisionPage });

function DecisionPage() {
  const { id } = useParams({ from: '/beslut/$id' });
  const [{ data, error }, refetch] = useQuery({
    query: DecisionDocument,
    variables: { id },
  });
  const [requests, refetchRequests] = useQuery({
    query: DecisionRequestsDocument,
    variables: { decisions: [id] },
  });
  const refresh = () => {
    refetch({ requestPolicy: 'network-only' });
    refetchRequests({ requestPolicy: 'network-only' });
  };
  const known = requests.data?.placementRequests?.nodes;
  const nodes = known ?? [];
  useWatchedDecision(refresh, new Set(nodes.map(({ id }) => id)));
  const decision = data?.decision;
  const nameOf = useStaffNames((decision?.corrections ?? []).map(({ correctedBy }) => correctedBy));
  if (!decision && data && !error) return <Missing />;
  if (!decision)
    return (
      <>
        <p>
          <Link to="/beslut">{texts.toList}</Link>
        </p>
        <PageHead title={texts.title} lead={null} about={texts.one.about} terms={TERMS} />
        {error ? <ErrorState problem={problemOf(error)} onRetry={refresh} /> : <Loading shape="page" />}
      </>
    );
  return (
    <>
      <p>
        <Link to="/beslut">{texts.toList}</Link>
      </p>
      <PageHead
        title={texts.one.title(decision.caseReference ?? '')}
        about={texts.one.about}
        terms={TERMS}
        lead={texts.one.lead(decisionWords.interventions[decision.intervention], decision.legalBasis)}
      />
      <Columns
        side={
          <>
            <DecisionActs decision={decision} onChanged={refresh} />
            <Delays decision={decision} />
            <DecisionFacts decision={decision} />
          </>
        }
        last={
          <section className={styles.panel} aria-labelledby="history">
            <h2 id="history">{texts.one.history}</h2>
            <Timeline label={texts.one.history} entries={historyOf(decision, nameOf)} />
            <WhoRead />
          </section>
        }
      >
        <ClockPanel decision={decision} />
        <DecisionPlacements decision={decision} onChanged={refresh} />
        {known ? (
          <DecisionRequest decision={decision} requests={known} onChanged={refresh} />
        ) : requests.error ? (
          <ErrorState problem={problemOf(requests.error)} onRetry={refresh} />
        ) : (
          <Loading shape="lines" />
        )}
      </Columns>
    </>
  );
}

/** What others do to the decision and to what is proposed for it is there as it happens. */
function useWatchedDecision(refresh: () => void, requests: ReadonlySet<string>): void {
  const recount = useDecisionsWatch(refresh);
  const announce = useAnnounce();
  useLive(
    DecisionProposalChangedDocument,
    {},
    {
      cursorOf: ({ proposalChanged }) => proposalChanged.cursor,
      onEvent: ({ proposalChanged: { proposal } }) => {
        if (!requests.has(proposal.request.id)) return;
        refresh();
        recount();
        announce(texts.clock.live);
      },
    },
  );
}

const TERMS = ['lagrum', 'insats', 'ej verkställt beslut', 'avbrott'] as const;

function Missing() {
  return (
    <>
      <h1>{texts.notFound}</h1>
      <StateText title={texts.notFoundNext} next={<Link to="/beslut">{texts.toList}</Link>} />
    </>
  );
}

function ClockPanel({ decision }: { readonly decision: WholeDecision }) {
  const { reportableFrom, interruptedOn, partialExecutions, executedPercent } = decision;
  const { clock, one } = texts;
  const waits = isWaiting(decision, today());
  const partial = partialExecutions.findLast(({ endedOn }) => endedOn === null);
  return (
    <section className={styles.panel} aria-labelledby="clock">
      <h2 id="clock">{texts.columns.clock}</h2>
      <p className={styles.clock}>
        <DecisionClock clock={clockOf(decision, today())} />
      </p>
      {waits && reportableFrom && (
        <p>{withDates(clock.since(reportableFrom, interruptedOn ? clock.interruption : clock.decision))}</p>
      )}
      {waits && partial && executedPercent && (
        <p>{withDates(one.partial(executedPercent, partial.executedOn))}</p>
      )}
    </section>
  );
}

function Delays({ decision: { delayReasons } }: { readonly decision: WholeDecision }) {
  return (
    <section className={styles.panel} aria-labelledby="delays">
      <h2 id="delays">{texts.one.delays}</h2>
      {delayReasons.length === 0 ? (
        <p className={styles.soft}>{texts.one.noDelays}</p>
      ) : (
        <ul>
          {delayReasons.map((reason) => (
            <li key={reason}>{decisionWords.delayReasons[reason]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function DecisionFacts({ decision }: { readonly decision: WholeDecision }) {
  const { one } = texts;
  const facts: readonly Fact[] = [
    [one.intervention, decisionWords.interventions[decision.intervention], 'insats'],
    [one.legalBasis, decision.legalBasis],
    [one.programArea, sv.programAreas[decision.programArea]],
    [one.gender, decisionWords.genders[decision.gender]],
    [one.decidedOn, decision.decidedOn],
    [one.validUntil, decision.validUntil],
    [one.consent, one.consentRules[decision.consentRule]],
  ];
  return (
    <section className={styles.panel} aria-labelledby="facts">
      <h2 id="facts">{one.facts}</h2>
      <Facts facts={facts} />
    </section>
  );
}
