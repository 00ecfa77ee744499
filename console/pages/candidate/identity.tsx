import { useState } from 'react';
import { useQuery } from 'urql';
import { candidateTexts } from '../../candidates/sv';
import { problemOf } from '../../graphql/problem';
import { ReasonDialog } from '../../parts/dialog/reason-dialog';
import { type Fact, Facts } from '../../parts/domain/facts';
import { ProtectedMark } from '../../parts/domain/protected-mark';
import { Button } from '../../parts/form/button';
import { Loading } from '../../parts/states/loading';
import { ErrorState } from '../../parts/states/state-texts';
import { PurposeGate } from '../../purpose/purpose-gate';
import type { Purpose } from '../../purpose/purposes';
import {
  type CandidateFileFragment as CandidateFile,
  CandidateIdentityDocument,
  SetProtectedIdentityDocument,
} from './candidate.generated';
import styles from './candidate-page.module.css';
import { readFile } from './read-file';
import { candidatePageTexts } from './sv';

const texts = candidatePageTexts.identity;
const labels = candidateTexts.facts;

/** Who it is: once the purpose is given. Of a protected person the name alone. */
export function Identity({ file }: { readonly file: CandidateFile }) {
  const [isActing, setActing] = useState(false);
  const isProtected = file.protectedIdentity;
  const action = isProtected ? texts.lift : texts.protect;
  return (
    <section className={styles.part} aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <div className={styles.gate}>
        <PurposeGate caseId={file.id}>{(purpose) => <Read file={file} purpose={purpose} />}</PurposeGate>
      </div>
      <p className={styles.soft}>{texts.readers}</p>
      <div>
        <Button onPress={() => setActing(true)}>{action}</Button>
      </div>
      {isActing && (
        <ReasonDialog
          form={`skydda/${file.id}`}
          title={action}
          consequence={isProtected ? texts.liftWhat : texts.protectWhat}
          action={action}
          isDanger={!isProtected}
          texts={candidatePageTexts}
          document={SetProtectedIdentityDocument}
          read={readFile(file)}
          toVariables={(reason, version) => ({ id: file.id, protected: !isProtected, reason, version })}
          onClose={() => setActing(false)}
        />
      )}
    </section>
  );
}

function Read({ file, purpose }: { readonly file: CandidateFile; readonly purpose: Purpose }) {
  const [{ data, error }] = useQuery({
    query: CandidateIdentityDocument,
    variables: { id: file.id, ...purpose },
    // Each reading is in the log: what has been read is shown again.
    requestPolicy: 'cache-first',
  });
  if (error) return <ErrorState problem={problemOf(error)} />;
  const identity = data?.candidate?.identity;
  if (!identity) return <Loading shape="lines" />;
  const name = (
    <>
      <strong>{identity.name}</strong> {file.protectedIdentity && <ProtectedMark />}
    </>
  );
  const contact: readonly Fact[] = [
    [labels.phone, identity.phone ?? texts.none],
    [labels.email, identity.email ?? texts.none],
  ];
  return <Facts facts={[[texts.name, name], ...(file.protectedIdentity ? [] : contact)]} />;
}
