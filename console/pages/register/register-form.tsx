import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { errorsIn, toFactsInput } from '../../candidates/facts';
import { FactsForm } from '../../candidates/facts-form';
import { candidateTexts } from '../../candidates/sv';
import { useCommand } from '../../graphql/use-command';
import { Button } from '../../parts/form/button';
import { CheckBox } from '../../parts/form/check-box';
import { FormProblem } from '../../parts/form/form-problem';
import { TextField } from '../../parts/form/text-field';
import { useSession } from '../../session/session-context';
import { RegisterCandidateDocument } from './register.generated';
import styles from './register-page.module.css';
import type { Registration } from './registration';
import { registerTexts as texts } from './sv';

const labels = candidateTexts.facts;

export interface RegisterFormProps {
  readonly registration: Registration;
  readonly onChange: (next: (former: Registration) => Registration) => void;
  readonly onSent: () => void;
}

/** What is known of a candidate that is new. */
export function RegisterForm({ registration, onChange, onSent }: RegisterFormProps) {
  const { facts, contact } = registration;
  const name = registration.name.trim();
  const setContact = (changed: Partial<Registration['contact']>) =>
    onChange((former) => ({ ...former, contact: { ...former.contact, ...changed } }));
  const { district } = useSession();
  const navigate = useNavigate();
  const command = useCommand(RegisterCandidateDocument, texts.done);
  const [isTried, setTried] = useState(false);
  const errors = errorsIn(facts);
  const register = async () => {
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    const { phone, email, protectedIdentity } = contact;
    const input = {
      ...{ district: district!, name, phone: phone || null, email: email || null, protectedIdentity },
      ...toFactsInput(facts),
    };
    const done = await command.run({ input });
    const id = done?.registerCandidate?.id;
    if (!id) return;
    onSent();
    void navigate({ to: '/min-pool/$id', params: { id } });
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void register();
      }}
    >
      <h2>{texts.details}</h2>
      <FactsForm
        facts={facts}
        errors={isTried ? errors : {}}
        onChange={(changed) => onChange((former) => ({ ...former, facts: { ...former.facts, ...changed } }))}
      />
      <h3>{texts.contact}</h3>
      <div className={styles.contact}>
        <TextField
          label={labels.phone}
          inputMode="tel"
          error={command.errorOf('input.phone')}
          value={contact.phone}
          onChange={(phone) => setContact({ phone })}
        />
        <TextField
          label={labels.email}
          inputMode="email"
          error={command.errorOf('input.email')}
          value={contact.email}
          onChange={(email) => setContact({ email })}
        />
      </div>
      <div>
        <CheckBox
          label={texts.protectedIdentity}
          isChecked={contact.protectedIdentity}
          onChange={(protectedIdentity) => setContact({ protectedIdentity })}
        />
        <p className={styles.help}>{texts.protectedHelp}</p>
      </div>
      <FormProblem problem={command.problem} />
      <div>
        <Button isSubmit look="primary" isBusy={command.isBusy}>
          {texts.action}
        </Button>
      </div>
    </form>
  );
}
