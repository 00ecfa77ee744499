import { useQuery } from 'urql';
import { problemOf } from '../../graphql/problem';
import { Loading } from '../../parts/states/loading';
import { ErrorState, NothingThere } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { RetentionRulesDocument } from './retention.generated';
import { RETENTION_COLUMNS, type RetentionRow } from './retention-columns';
import { retentionTexts as texts } from './sv';

const keyOf = ({ recordKind }: RetentionRow) => recordKind;

/** The rules in force in a district, and what is due by them. */
export function RetentionList({ district }: { readonly district: string }) {
  const [{ data, error }, execute] = useQuery({ query: RetentionRulesDocument, variables: { district } });
  const rows = data?.retentionRules;
  if (!rows && error)
    return (
      <ErrorState problem={problemOf(error)} onRetry={() => execute({ requestPolicy: 'network-only' })} />
    );
  if (!rows) return <Loading />;
  if (rows.length === 0) return <NothingThere title={texts.empty} next={texts.emptyNext} missing={[]} />;
  return (
    <ListArea>
      <TotalLine total={rows.length} shown={rows.length} things={texts.things} thing={texts.thing} />
      <DataTable caption={texts.caption} columns={RETENTION_COLUMNS} rows={rows} keyOf={keyOf} />
    </ListArea>
  );
}
