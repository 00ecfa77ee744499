import { useLive } from '../../live/live-context';
import { RequestOpenedDocument, type RequestRowFragment } from './requests.generated';

/** Watches for requests that are made, which the resursteam alone is told. What a cut has lost is fetched by the list. */
export function LiveRequests({ onOpened }: { readonly onOpened: (row: RequestRowFragment) => void }) {
  useLive(
    RequestOpenedDocument,
    {},
    {
      cursorOf: ({ requestOpened }) => requestOpened.cursor,
      onEvent: ({ requestOpened }) => onOpened(requestOpened.request),
    },
  );
  return null;
}
