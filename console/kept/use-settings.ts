import { useCommand } from '../graphql/use-command';
import { KeepSettingsDocument, type KeepSettingsInput } from './kept.generated';
import { useKeptPlace } from './kept-place';
import { useKept } from './use-kept';

/** How the person wants the console to be; null until it is known. */
export function useSettings() {
  const place = useKeptPlace();
  const kept = useKept();
  const { run, isBusy, problem } = useCommand(KeepSettingsDocument);
  return {
    settings: kept?.settings ?? null,
    isBusy,
    problem,
    change: (settings: KeepSettingsInput) => run({ ...place, settings }),
  };
}
