import { useSettings } from '../kept/use-settings';
import { Button } from '../parts/form/button';
import { FormProblem } from '../parts/form/form-problem';
import { RouteButton } from '../parts/form/route-button';
import { useSession } from '../session/session-context';
import styles from './introduction.module.css';
import { STEPS, introductionTexts as texts } from './sv';

export interface IntroductionProps {
  /** From 1. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  /** It has been taken, or is not wanted. */
  readonly onEnd: () => void;
}

/** What the role does here, in five steps, each of which leads to the place that it is about. It hinders nobody at work. */
export function Introduction({ step, onStep, onEnd }: IntroductionProps) {
  const { role } = useSession();
  const { isBusy, problem, change } = useSettings();
  const steps = STEPS[role];
  const shown = steps?.[step - 1];
  if (steps === undefined || shown === undefined) return null;
  const isLast = step === steps.length;
  const end = async () => {
    if (await change({ introductionTaken: true })) onEnd();
  };
  return (
    <section className={styles.panel} aria-labelledby="introduktion">
      <h2 id="introduktion">{texts.title}</h2>
      <div aria-live="polite">
        <p className={styles.step}>{texts.step(step, steps.length)}</p>
        <h3>{shown.title}</h3>
        <p>{shown.text}</p>
      </div>
      <FormProblem problem={problem} />
      <div className={styles.acts}>
        {step > 1 && <Button onPress={() => onStep(step - 1)}>{texts.former}</Button>}
        {isLast ? (
          <Button look="primary" isBusy={isBusy} onPress={end}>
            {texts.done}
          </Button>
        ) : (
          <Button look="primary" onPress={() => onStep(step + 1)}>
            {texts.next}
          </Button>
        )}
        {shown.to && <RouteButton to={shown.to}>{texts.show}</RouteButton>}
        {!isLast && (
          <Button look="plain" isBusy={isBusy} onPress={end}>
            {texts.skip}
          </Button>
        )}
      </div>
    </section>
  );
}
