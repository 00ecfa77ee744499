import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useKept } from '../../kept/use-kept';
import { PageHead } from '../../parts/page/page-head';
import { StateText } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { desksOf } from '../../work/work-desks';
import { StartFilters } from './start-filters';
import styles from './start-page.module.css';
import type { StartSearch } from './start-search';
import { START_TERMS } from './start-terms';
import { startTexts as texts } from './sv';
import { WorkList } from './work-list';

const Introduction = lazy(async () => ({
  default: (await import('../../introduction/introduction')).Introduction,
}));

export const startPage = createLazyRoute('/')({ component: StartPage });

/** Where somebody lands: what there is to do. */
function StartPage() {
  const session = useSession();
  const { steg, ...search } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const change = (changed: StartSearch) =>
    void navigate({ to: '/', search: (former) => ({ ...former, ...changed }), replace: true });
  const settings = useKept()?.settings;
  const step = steg ?? (settings?.introductionTaken === false ? 1 : undefined);
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={START_TERMS[session.role]} />
      {step !== undefined && (
        <Suspense fallback={null}>
          <Introduction
            step={step}
            onStep={(next) => change({ steg: next })}
            onEnd={() => change({ steg: undefined })}
          />
        </Suspense>
      )}
      {desksOf(session).length === 0 ? (
        <StateText title={texts.noDesk} next={texts.noDeskNext} />
      ) : (
        <>
          <StartFilters search={search} onChange={change} />
          <WorkList search={search} />
        </>
      )}
      <p className={styles.foot}>
        {texts.keys} <Link to="/tillganglighet">{texts.accessibility}</Link>
      </p>
    </>
  );
}
