import { useAnnounce } from '../announce/announcer';
import { useLive } from '../live/live-context';
import { ProposalChangesDocument, type ProposalChangesSubscription } from './brokering.generated';
import { brokeringTexts } from './sv';

const texts = brokeringTexts.changed;

/**
 * Says what has changed of the proposals of a request, or of all to which one is a party, and has it fetched anew.
 * @param requestId null: of all
 */
export function useProposalChanges(requestId: string | null, refresh: () => void): void {
  const announce = useAnnounce();
  useLive(
    ProposalChangesDocument,
    { requestId },
    {
      cursorOf: ({ proposalChanged }) => proposalChanged.cursor,
      onEvent: ({ proposalChanged: { proposal } }) => {
        refresh();
        announce(changeOf(proposal));
      },
    },
  );
}

type Changed = ProposalChangesSubscription['proposalChanged']['proposal'];

function changeOf({ status, answers }: Changed): string {
  const last = [...answers].sort((one, other) => one.at.localeCompare(other.at)).at(-1);
  if (last !== undefined && (status === 'PENDING' || status === 'ACCEPTED' || status === 'DECLINED'))
    return texts.answered(brokeringTexts.parties[last.party], brokeringTexts.answers[last.answer]);
  return texts.status(brokeringTexts.proposalStatuses[status].toLowerCase());
}
