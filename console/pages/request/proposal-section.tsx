import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import type { RequestCase } from '../../request-case/use-request-case';
import { ProposalCard } from './proposal-card';
import { ProposedIdentities } from './proposed-identities';

/** Who has been proposed, and what they have answered; the names of those whose proposal lives, with a purpose. */
export function ProposalSection({ request }: { readonly request: RequestCase }) {
  return (
    <section className={styles.section} aria-labelledby="proposals">
      <h2 id="proposals">{requestTexts.proposals.title}</h2>
      {request.proposals.length === 0 ? (
        <p>{requestTexts.proposals.none}</p>
      ) : (
        <ul className={styles.cards}>
          {request.proposals.map((proposal) => (
            <li key={proposal.id}>
              <ProposalCard request={request} proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      <ProposedIdentities request={request} />
    </section>
  );
}
