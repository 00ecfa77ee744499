import { useState } from 'react';
import { useCommand } from '../../graphql/use-command';
import { useConnection } from '../../graphql/use-connection';
import { ConfirmDialog } from '../../parts/dialog/confirm-dialog';
import { Button } from '../../parts/form/button';
import { lastDayOf, type Quarter } from '../../parts/quarter/quarter';
import { Loading } from '../../parts/states/loading';
import { EmptyState, ErrorState } from '../../parts/states/state-texts';
import { DataTable } from '../../parts/table/data-table';
import { ListArea, TotalLine } from '../../parts/table/table-lines';
import { useKeptScroll } from '../../parts/table/use-kept-scroll';
import { readKept } from '../../routing/kept-state';
import { useStaffNames } from '../../staff-names/use-staff-names';
import { today } from '../../texts/days';
import { columnsOf } from './individual-report-columns';
import {
  type IndividualReportRowFragment as IndividualReportRow,
  type IndividualReportState,
  IndividualReportsDocument,
  MarkIndividualReportsSentDocument,
} from './individual-reports.generated';
import styles from './individual-reports.module.css';
import { individualReportsTexts as texts } from './sv';

export interface IndividualReportListProps {
  readonly district: string;
  readonly chosen: Quarter;
  /** Null: in any. */
  readonly state: IndividualReportState | null;
}

const NONE: ReadonlySet<string> = new Set();

/** What the district reports of the quarter; what is chosen can be marked as sent. */
export function IndividualReportList({ district, chosen, state }: IndividualReportListProps) {
  const [picked, setPicked] = useState(NONE);
  const [isMarking, setMarking] = useState(false);
  const list = useConnection({
    document: IndividualReportsDocument,
    variables: { district, ...chosen, state },
    pageOf: ({ individualReports }) => individualReports,
    rows: readKept().rows,
  });
  const nameOf = useStaffNames(list.rows.map(({ sentBy }) => sentBy));
  useKeptScroll(list.rows.length);
  if (list.problem) return <ErrorState problem={list.problem} onRetry={list.refresh} />;
  if (list.isLoading) return <Loading />;
  if (list.rows.length === 0) return <EmptyState isFiltered={state !== null} texts={texts} missing={[]} />;
  const unsent = list.rows.flatMap(({ state: each, decision }) =>
    decision && each !== 'SENT' ? [decision.id] : [],
  );
  const chosenIds = unsent.filter((id) => picked.has(id));
  const canChoose = lastDayOf(chosen) < today();
  const toggle = (id: string) =>
    setPicked(
      (former) => new Set(former.has(id) ? [...former].filter((one) => one !== id) : [...former, id]),
    );
  return (
    <ListArea>
      <TotalLine total={list.total} shown={list.rows.length} things={texts.things} thing={texts.thing}>
        <div className={styles.acts}>
          {!canChoose && <span>{texts.mark.notOver}</span>}
          {canChoose && unsent.length > 0 && (
            <Button onPress={() => setPicked(new Set(unsent))}>{texts.chooseAll}</Button>
          )}
          {chosenIds.length > 0 && (
            <Button look="primary" onPress={() => setMarking(true)}>
              {texts.mark.open(chosenIds.length)}
            </Button>
          )}
        </div>
      </TotalLine>
      <DataTable
        caption={texts.caption(chosen.year, chosen.quarter)}
        columns={columnsOf({ chosen: picked, canChoose, toggle }, nameOf)}
        rows={list.rows}
        keyOf={({ id }) => id}
        more={list.more}
      />
      {isMarking && (
        <MarkDialog
          district={district}
          chosen={chosen}
          reports={list.rows.filter(
            ({ state: each, decision }) => each !== 'SENT' && decision && picked.has(decision.id),
          )}
          onClose={() => setMarking(false)}
        />
      )}
    </ListArea>
  );
}

interface MarkDialogProps {
  readonly district: string;
  readonly chosen: Quarter;
  readonly reports: readonly IndividualReportRow[];
  readonly onClose: () => void;
}

/** Sends what was read: what says anything else by then is refused, and is to be read again. */
function MarkDialog({ district, chosen, reports, onClose }: MarkDialogProps) {
  const [read] = useState(reports);
  const ids = [...new Set(read.flatMap(({ decision }) => (decision ? [decision.id] : [])))];
  const contentVersions = read.map(({ contentVersion }) => contentVersion);
  const command = useCommand(MarkIndividualReportsSentDocument, texts.mark.done);
  const run = async () => {
    if (await command.run({ district, ...chosen, decisionIds: ids, contentVersions })) onClose();
  };
  return (
    <ConfirmDialog
      title={texts.mark.title}
      consequence={texts.mark.consequence(ids.length)}
      action={texts.mark.action}
      isBusy={command.isBusy}
      problem={command.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {null}
    </ConfirmDialog>
  );
}
