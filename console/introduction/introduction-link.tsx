import { Link } from '@tanstack/react-router';
import { sv } from '../texts/sv';

/** Takes the introduction again, from its first step. */
export function IntroductionLink({ onFollow }: { readonly onFollow?: () => void }) {
  return (
    <Link to="/" search={{ steg: 1 }} onClick={onFollow}>
      {sv.introductionAgain}
    </Link>
  );
}
