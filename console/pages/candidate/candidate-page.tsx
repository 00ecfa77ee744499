import { createLazyRoute, Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { candidateTexts } from '../../candidates/sv';
import { problemOf } from '../../graphql/problem';
import { ProtectedMark } from '../../parts/domain/protected-mark';
import { Button } from '../../parts/form/button';
import { Columns } from '../../parts/page/columns';
import { PageHead } from '../../parts/page/page-head';
import { Loading } from '../../parts/states/loading';
import { ErrorState, StateText } from '../../parts/states/state-texts';
import { sv } from '../../texts/sv';
import { ReminderDialog } from '../../work/reminder-dialog';
import { shortReference } from '../../work/short-reference';
import { CandidateFileDocument } from './candidate.generated';
import type { FileProps } from './candidate-file-props';
import styles from './candidate-page.module.css';
import { Checks } from './checks';
import { FactsPart } from './facts-part';
import { History } from './history';
import { Identity } from './identity';
import { type CandidatePlacements, Placements } from './placements';
import { Sharing } from './sharing';
import { StateActs } from './state-acts';
import { candidatePageTexts as texts } from './sv';
import { Vacancies } from './vacancies';

export const candidatePage = createLazyRoute('/min-pool/$id')({ component: CandidatePage });

const TERMS = ['utredning', 'registerutdrag', 'samtycke', 'ändamål'] as const;

function CandidatePage() {
  const { id } = useParams({ from: '/min-pool/$id' });
  const client = useClient();
  const [{ data, error, fetching }] = useQuery({ query: CandidateFileDocument, variables: { id } });
  const refresh = () =>
    client.query(CandidateFileDocument, { id }, { requestPolicy: 'network-only' }).toPromise();
  const back = <Link to="/min-pool">{texts.back}</Link>;
  if (data?.candidate)
    return <File key={id} file={data.candidate} placements={data.candidate.placements} refresh={refresh} />;
  return (
    <>
      <p>{back}</p>
      <PageHead
        title={texts.title}
        lead={fetching ? null : texts.about}
        about={fetching ? texts.about : undefined}
        terms={TERMS}
      />
      {error ? (
        <ErrorState problem={problemOf(error)} onRetry={() => void refresh()} />
      ) : fetching ? (
        <Loading shape="page" />
      ) : (
        <StateText title={texts.notFound} next={texts.notFoundNext} />
      )}
    </>
  );
}

function File({ file, placements, refresh }: FileProps & { readonly placements: CandidatePlacements }) {
  const [isReminding, setReminding] = useState(false);
  return (
    <>
      <p>
        <Link to="/min-pool">{texts.back}</Link>
      </p>
      <PageHead
        about={texts.about}
        terms={TERMS}
        title={texts.heading(sv.kinds[file.kind], file.area, shortReference(file.id))}
        lead={
          <>
            {texts.status}: <strong>{candidateTexts.statuses[file.status]}</strong>
            {file.protectedIdentity && (
              <>
                {' · '}
                <ProtectedMark />
              </>
            )}
          </>
        }
      >
        <div className={styles.acts}>
          <StateActs file={file} />
          <Button onPress={() => setReminding(true)}>{texts.remind}</Button>
        </div>
      </PageHead>
      <Columns
        side={
          <>
            <Identity file={file} />
            <Sharing file={file} />
            <FactsPart file={file} refresh={refresh} />
          </>
        }
        last={<History file={file} />}
      >
        <Checks file={file} />
        <Vacancies file={file} />
        <Placements placements={placements} />
      </Columns>
      {isReminding && (
        <ReminderDialog
          subject={{ type: 'CANDIDATE', id: file.id }}
          onDone={refresh}
          onClose={() => setReminding(false)}
        />
      )}
    </>
  );
}
