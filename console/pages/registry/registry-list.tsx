import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useAnnounce } from '../../announce/announcer';
import { problemOf } from '../../graphql/problem';
import { Button } from '../../parts/form/button';
import { Loading } from '../../parts/states/loading';
import { ErrorState } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { formatTime } from '../../texts/format';
import { RegistryDocument, type RegistryQuery } from './registry.generated';
import { REGISTRY_COLUMNS } from './registry-columns';
import { type RegistryRow, toRegistryRows } from './registry-rows';
import { registryTexts as texts } from './sv';

const keyOf = ({ code }: RegistryRow) => code;

/** The districts in force, and whether each answers; asked for anew by a button alone. */
export function RegistryList() {
  const [{ data, error, fetching }, execute] = useQuery({ query: RegistryDocument });
  const checked = useCheckedAt(data, fetching);
  const refresh = () => execute({ requestPolicy: 'network-only' });
  if (!data?.districts && error) return <ErrorState problem={problemOf(error)} onRetry={refresh} />;
  if (!data?.districts) return <Loading />;
  const rows = toRegistryRows(data);
  return (
    <ListArea>
      <TotalLine total={rows.length} shown={rows.length} things={texts.things} thing={texts.thing}>
        <Button isBusy={fetching} onPress={refresh}>
          {texts.checkAgain}
        </Button>
      </TotalLine>
      <p>
        {stateText(rows)} {checked && texts.checked(formatTime(checked))}
      </p>
      <DataTable caption={texts.caption} columns={REGISTRY_COLUMNS} rows={rows} keyOf={keyOf} />
    </ListArea>
  );
}

/** When the answer came that is shown; each after the first is announced. */
function useCheckedAt(data: RegistryQuery | undefined, fetching: boolean): Date | null {
  const [checked, setChecked] = useState<{ at: Date; data: RegistryQuery } | null>(null);
  const announce = useAnnounce();
  useEffect(() => {
    if (!data || fetching || checked?.data === data) return;
    setChecked({ at: new Date(), data });
    if (checked !== null) announce(stateText(toRegistryRows(data)));
  }, [data, fetching, checked, announce]);
  return checked?.at ?? null;
}

function stateText(rows: readonly RegistryRow[]): string {
  const silent = rows.filter(({ version }) => version === null).length;
  const versions = [...new Set(rows.flatMap(({ version }) => version ?? []))];
  const answering = silent === 0 ? texts.allAnswer : texts.notAnswering(silent);
  if (versions.length === 0) return answering;
  const schemas = versions.length === 1 ? texts.oneVersion(versions[0]!) : texts.versions(versions.length);
  return `${answering} ${schemas}`;
}
