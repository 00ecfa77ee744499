import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { RouteButton } from '../../parts/form/route-button';
import { useDistrictName } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import { today } from '../../texts/days';
import { sv } from '../../texts/sv';
import { reminderDeskOf } from '../../work/reminder-dialog';
import { shortReference } from '../../work/short-reference';
import { subjectInBrief } from '../../work/subject-in-brief';
import { workTexts } from '../../work/sv';
import type { WorkRow } from '../../work/work-desks';
import type { WorkPlace } from '../../work/work-place';
import styles from './start-page.module.css';
import { startTexts as texts } from './sv';
import type { WorkAct } from './use-work-acts';

export interface WorkLineProps {
  readonly row: WorkRow;
  readonly isGone: boolean;
  readonly isNew: boolean;
  readonly isActive: boolean;
  readonly isBusy: boolean;
  /** Where it is done; undefined where the role has no page for it. */
  readonly place: WorkPlace | undefined;
  readonly onFocus: (id: string) => void;
  readonly onAct: (act: WorkAct, row: WorkRow) => void;
  readonly onPark: (row: WorkRow) => void;
  readonly onRemind: (row: WorkRow) => void;
}

/** One thing to do. */
export function WorkLine(props: WorkLineProps) {
  const { row, isGone, isNew, isActive, onFocus } = props;
  const { sub } = useSession();
  const owner =
    row.owner === null || row.owner === undefined
      ? workTexts.nobody
      : row.owner === sub
        ? workTexts.me
        : workTexts.colleague;
  return (
    <tr
      data-row={row.id}
      data-new={isNew || undefined}
      data-gone={isGone || undefined}
      tabIndex={isActive ? 0 : -1}
      onFocus={() => onFocus(row.id)}
    >
      <th scope="row" className={styles.what}>
        <What row={row} />
        {isNew && <span className={styles.mark}>{sv.isNew}</span>}
        {isGone && <span className={styles.mark}>{texts.gone}</span>}
      </th>
      <td data-title={texts.columns.dueOn} className={styles.date}>
        {row.dueOn}
      </td>
      <td data-title={texts.columns.owner}>{owner}</td>
      <td className={styles.acts}>{!isGone && <Acts {...props} />}</td>
    </tr>
  );
}

function What({ row }: { readonly row: WorkRow }) {
  const { kind, dueOn, subject, caseReference, comment, state, parkedUntil } = row;
  const { title, what } = workTexts.kinds[kind];
  const text = what(dueOn, dueOn < today());
  const isOfCity = useSession().district === null;
  const nameOf = useDistrictName();
  return (
    <>
      <strong>{title}</strong>
      {text !== '' && <p>{withDates(text)}</p>}
      {comment && <p className={styles.comment}>{comment}</p>}
      <p className={styles.about}>
        {subjectInBrief(subject, isOfCity && row.district ? nameOf(row.district) : null)}
        {caseReference && ` · ${workTexts.caseReference(caseReference)}`}
        {state === 'PARKED' && parkedUntil && withDates(` · ${texts.parkedUntil(parkedUntil)}`)}
      </p>
    </>
  );
}

/** What leads to the case comes first; what is done with the item itself after it. */
function Acts({ row, place, isBusy, onAct, onPark, onRemind }: WorkLineProps) {
  const { sub } = useSession();
  const { title, act: open = workTexts.subjects[row.subject.type].open } = workTexts.kinds[row.kind];
  const about = `${title}, ${shortReference(row.subject.id)}`;
  const act = (name: WorkAct, text: string) => (
    <Button isBusy={isBusy} label={texts.actOn(text, about)} onPress={() => onAct(name, row)}>
      {text}
    </Button>
  );
  const isMine = row.owner === sub;
  return (
    <div className={styles.buttons}>
      {place && (
        <RouteButton {...place} look="primary" label={texts.actOn(open, about)}>
          {open}
        </RouteButton>
      )}
      {isMine ? act('release', texts.release) : !row.owner && act('take', texts.take)}
      {row.state === 'PARKED' ? (
        act('unpark', texts.unpark)
      ) : (
        <Button label={texts.actOn(texts.park, about)} onPress={() => onPark(row)}>
          {texts.park}
        </Button>
      )}
      {row.kind === 'REMINDER'
        ? act('close', texts.close)
        : reminderDeskOf(row.subject.type) && (
            <Button label={texts.actOn(texts.remind, about)} onPress={() => onRemind(row)}>
              {texts.remind}
            </Button>
          )}
    </div>
  );
}
