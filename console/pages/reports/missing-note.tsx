import { StateText } from '../../parts/states/state-texts';

/** Which districts the figures lack. */
export function MissingNote({ text }: { readonly text: string }) {
  return (
    <div role="status">
      <StateText title={text} look="warn" />
    </div>
  );
}
