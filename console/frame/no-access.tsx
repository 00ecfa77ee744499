import { useEffect, useState } from 'react';
import { StateText, ToStart } from '../parts/states/state-texts';
import { reportRefusal } from '../session/session';
import { sv } from '../texts/sv';

const texts = sv.states;

/** In the place of a page that is not for the role; by its reference the hub's log tells whom which page was refused to. */
export function NoAccess({ path }: { readonly path: string }) {
  const [reference, setReference] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void reportRefusal(path).then((told) => {
      if (!isGone) setReference(told);
    });
    return () => {
      isGone = true;
    };
  }, [path]);
  return (
    <>
      <h1>{texts.noAccessTitle}</h1>
      <StateText title={texts.noAccessNext} next={<ToStart />} reference={reference} />
    </>
  );
}
