import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { RequestDecisionDocument } from '../request-case/request.generated';
import { useSession } from '../session/session-context';
import { placementTexts } from './sv';

export interface DecisionLinkProps {
  readonly request: { readonly id: string; readonly district: { readonly code: string } };
}

/** To the decision that a request is made from, for a handläggare of its district; nothing for others. */
export function DecisionLink({ request }: DecisionLinkProps) {
  const { role, district } = useSession();
  const isOwn = role === 'handlaggare' && district === request.district.code;
  const [{ data }] = useQuery({
    query: RequestDecisionDocument,
    variables: { id: request.id },
    pause: !isOwn,
  });
  const id = data?.placementRequest?.decision?.id;
  if (!isOwn || !id) return null;
  return (
    <Link to="/beslut/$id" params={{ id }}>
      {placementTexts.toDecision}
    </Link>
  );
}
