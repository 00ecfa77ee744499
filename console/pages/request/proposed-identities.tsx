import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { PurposeGate } from '../../purpose/purpose-gate';
import type { Purpose } from '../../purpose/purposes';
import { candidateName } from '../../request-case/candidate-name';
import { ProposedIdentityDocument } from '../../request-case/request.generated';
import styles from '../../request-case/request-page.module.css';
import { requestTexts } from '../../request-case/sv';
import { type CaseProposal, liveProposals, type RequestCase } from '../../request-case/use-request-case';
import { sv } from '../../texts/sv';

const texts = requestTexts.identity;

/** Names and contact of those whose proposals live, once the purpose of the case is given. */
export function ProposedIdentities({ request }: { readonly request: RequestCase }) {
  const live = liveProposals(request);
  if (live.length === 0) return null;
  return (
    <section className={styles.identities} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <PurposeGate caseId={request.id}>
        {(purpose) => (
          <ul>
            {live.map((proposal) => (
              <li key={proposal.id}>
                <ProposedIdentity proposal={proposal} purpose={purpose} />
              </li>
            ))}
          </ul>
        )}
      </PurposeGate>
    </section>
  );
}

interface ProposedIdentityProps {
  readonly proposal: CaseProposal;
  readonly purpose: Purpose;
}

function ProposedIdentity({ proposal: { candidate }, purpose }: ProposedIdentityProps) {
  const [{ data, error, fetching }] = useQuery({
    query: ProposedIdentityDocument,
    variables: { id: candidate?.id ?? '', ...purpose },
    pause: !candidate,
    requestPolicy: 'network-only',
  });
  const identity = data?.candidate?.identity;
  const name = candidateName(candidate);
  if (identity) {
    const { phone, email } = identity;
    return (
      <>
        {name}: <strong>{identity.name}</strong>
        {phone && `, ${texts.phone.toLowerCase()} ${phone}`}
        {email && `, ${texts.email.toLowerCase()} ${email}`}
      </>
    );
  }
  return (
    <span aria-busy={fetching || undefined}>
      {name}: {fetching ? sv.loading : error ? problemOf(error).text : texts.hidden}
    </span>
  );
}
