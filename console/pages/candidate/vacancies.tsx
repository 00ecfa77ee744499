import { useState } from 'react';
import { candidateTexts } from '../../candidates/sv';
import { withheldTextOf } from '../../candidates/withheld-text';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { withDates } from '../../parts/domain/with-dates';
import { Button } from '../../parts/form/button';
import { formatMoment } from '../../texts/format';
import { type CandidateFileFragment as CandidateFile, WithdrawVacancyDocument } from './candidate.generated';
import styles from './candidate-page.module.css';
import { OpenVacancyDialog } from './open-vacancy-dialog';
import { readVacancy } from './read-file';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.vacancies;
type Vacancy = CandidateFile['vacancies'][number];

/** The candidate's places: those that are free or taken, and how one opens and withdraws them. */
export function Vacancies({ file }: { readonly file: CandidateFile }) {
  const [isOpening, setOpening] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Vacancy | null>(null);
  const isApproved = file.status === 'APPROVED';
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      {file.vacancies.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <VacancyTable vacancies={file.vacancies} onWithdraw={setWithdrawing} />
      )}
      {isApproved ? (
        <div>
          <Button onPress={() => setOpening(true)}>{texts.open}</Button>
        </div>
      ) : (
        <p className={styles.soft}>{texts.needsApproval}</p>
      )}
      {isOpening && <OpenVacancyDialog file={file} onClose={() => setOpening(false)} />}
      {withdrawing && (
        <ReasonDialog
          form={`ta-tillbaka-plats/${withdrawing.id}`}
          title={texts.withdrawDialog}
          consequence={withdrawing.status === 'HELD' ? texts.withdrawHeld : texts.withdrawOpen}
          action={texts.withdraw}
          isDanger
          texts={candidatePageTexts}
          document={WithdrawVacancyDocument}
          read={readVacancy(withdrawing)}
          toVariables={(reason, version) => ({ id: withdrawing.id, reason, version })}
          onClose={() => setWithdrawing(null)}
        />
      )}
    </section>
  );
}

function VacancyTable(props: {
  readonly vacancies: readonly Vacancy[];
  readonly onWithdraw: (vacancy: Vacancy) => void;
}) {
  const hasWeekends = props.vacancies.some(({ weekendsPerMonth }) => weekendsPerMonth != null);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.startsOn}</th>
          {hasWeekends && <th scope="col">{texts.weekends}</th>}
          <th scope="col">{texts.status}</th>
          <th scope="col">{texts.acts}</th>
        </tr>
      </thead>
      <tbody>
        {props.vacancies.map((vacancy) => {
          const { id, startsOn, weekendsPerMonth, status, heldUntil, withheldBecause } = vacancy;
          return (
            <tr key={id} data-vacancy={status}>
              <th scope="row" data-short>
                {startsOn}
              </th>
              {hasWeekends && <td data-title={texts.weekends}>{weekendsPerMonth ?? '–'}</td>}
              <td data-title={texts.status}>
                <div>
                  {candidateTexts.vacancies[status]}
                  {heldUntil && withDates(` ${texts.heldUntil(formatMoment(heldUntil))}`)}
                  {withheldBecause && withheldBecause.length > 0 && (
                    <div className={styles.soft}>{texts.withheld(withheldTextOf(withheldBecause))}</div>
                  )}
                </div>
              </td>
              <td>
                {(status === 'OPEN' || status === 'HELD') && (
                  <Button
                    look="danger"
                    label={`${texts.withdraw}: ${startsOn}`}
                    onPress={() => props.onWithdraw(vacancy)}
                  >
                    {texts.withdraw}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
