import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageOf } from '../../routing/use-page-of';
import { useSession } from '../../session/session-context';
import { shortReference } from '../../work/short-reference';
import type { PlacementFileFragment as PlacementFile } from './placement.generated';
import { placementTexts as texts } from './sv';

/** The decision that it carries out, by its case. */
export function PlacementDecision({ placement: { decision } }: { readonly placement: PlacementFile }) {
  const name = decision?.caseReference ?? texts.noReference;
  if (!decision) return <>{name}</>;
  return (
    <ToPage kind="DECISION" id={decision.id}>
      {name}
    </ToPage>
  );
}

/** Who carries it out: one of the own pool, or the district that answers for who it is. */
export function PlacementCandidate({ candidate }: { readonly candidate: PlacementFile['candidate'] }) {
  const { district } = useSession();
  if (!candidate) return <>{texts.unknownCandidate}</>;
  if (candidate.district.code !== district) return <>{texts.candidateOf(candidate.district.name)}</>;
  return (
    <ToPage kind="CANDIDATE" id={candidate.id}>
      {texts.candidate(shortReference(candidate.id))}
    </ToPage>
  );
}

interface ToPageProps {
  readonly kind: string;
  readonly id: string;
  readonly children: ReactNode;
}

/** A link where the role has a page of such a thing. */
function ToPage({ kind, id, children }: ToPageProps) {
  const to = usePageOf()(kind);
  if (to === undefined) return <>{children}</>;
  return (
    <Link to={to as string} params={{ id }}>
      {children}
    </Link>
  );
}
