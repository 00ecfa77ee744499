import { Button } from '../parts/form/button';
import { StateText } from '../parts/states/state-texts';
import { sv } from '../texts/sv';

const texts = sv.states;

/** In the place of a page whose own files have not come, as without contact or of an older version, or that has failed. */
export function PageFailure() {
  return (
    <>
      <h1>{texts.pageFailedTitle}</h1>
      <StateText
        title={texts.pageFailed}
        next={<Button onPress={() => window.location.reload()}>{texts.reload}</Button>}
        look="bad"
      />
    </>
  );
}
