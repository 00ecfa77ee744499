import { brokeringTexts } from '../../brokering/sv';
import { Timeline, type TimelineEntry } from '../../parts/domain/timeline';
import { candidateName } from '../../request-case/candidate-name';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import type { CaseProposal, RequestCase } from '../../request-case/use-request-case';

const texts = requestTexts.timeline;

/** What the hub knows to have happened, the latest first. */
export function RequestTimeline({ request }: { readonly request: RequestCase }) {
  const entries: TimelineEntry[] = [
    { key: 'requested', at: request.requestedAt, title: texts.requested(request.district.name) },
    ...request.proposals.flatMap(entriesOf),
  ];
  entries.sort((one, other) => momentOf(other).localeCompare(momentOf(one)));
  return (
    <section className={styles.section} aria-labelledby="timeline">
      <h2 id="timeline">{texts.title}</h2>
      <Timeline label={texts.title} entries={entries} />
    </section>
  );
}

/** A day is behind all moments of it. */
function momentOf({ at }: TimelineEntry): string {
  return at.length === 10 ? `${at}T24` : at;
}

function entriesOf({ id, ...proposal }: CaseProposal): readonly TimelineEntry[] {
  const name = candidateName(proposal.candidate);
  return [
    { key: id, at: proposal.proposedAt, title: texts.proposed(name) },
    ...proposal.answers.map(({ party, answer, reason, at }) => ({
      key: `${id}-${party}-${answer}`,
      at,
      title: texts.answered(brokeringTexts.parties[party], brokeringTexts.answers[answer]),
      detail: reason ? `${name}. ${reason}` : name,
    })),
    ...(proposal.status === 'EXPIRED'
      ? [{ key: `${id}-expired`, at: proposal.heldUntil, title: texts.expired, detail: name }]
      : []),
    ...placementOf(proposal).map((entry) => ({ ...entry, key: `${id}-${entry.title}`, detail: name })),
  ];
}

/** A withdrawn one never begins. */
function placementOf(proposal: Omit<CaseProposal, 'id'>): readonly Pick<TimelineEntry, 'at' | 'title'>[] {
  const { startsOn, placement, endCode } = proposal;
  const endedOn = placement?.endedOn;
  if (endCode === 'PLACEMENT_WITHDRAWN') return endedOn ? [{ at: endedOn, title: texts.withdrawn }] : [];
  return [
    ...(startsOn ? [{ at: startsOn, title: texts.begins }] : []),
    ...(endedOn ? [{ at: endedOn, title: texts.ended }] : []),
  ];
}
