import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import styles from '../../decisions/decision.module.css';
import { decisionsTexts as texts } from '../../decisions/sv';
import { DownloadButton } from '../../parts/download/download-button';
import { Button } from '../../parts/form/button';
import { PageHead } from '../../parts/page/page-head';
import { useSession } from '../../session/session-context';
import { today } from '../../texts/days';
import { DecisionFilters } from './decision-filters';
import { DecisionList } from './decision-list';
import { type DecisionSearch, decisionsFile, isFiltered, toDecisionFilter } from './decision-search';
import { NewDecisionDialog } from './new-decision-dialog';

const TERMS = ['beslut', 'ej verkställt beslut', 'avbrott', 'programområde'] as const;

export const decisionsPage = createLazyRoute('/beslut')({ component: DecisionsPage });

function DecisionsPage() {
  const search = useSearch({ from: '/beslut' });
  const navigate = useNavigate({ from: '/beslut' });
  const district = useSession().district ?? '';
  const [isNew, setNew] = useState(false);
  const filter = toDecisionFilter(search, today());
  const change = (changed: DecisionSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const open = (id: string) => void navigate({ to: '/beslut/$id', params: { id } });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS}>
        <div className={styles.acts}>
          <Button look="primary" onPress={() => setNew(true)}>
            {texts.register.open}
          </Button>
          <DownloadButton path={decisionsFile(district, filter)} fileName="beslut.csv">
            {texts.download}
          </DownloadButton>
        </div>
      </PageHead>
      <DecisionFilters search={search} onChange={change} />
      <DecisionList
        district={district}
        filter={filter}
        isFiltered={isFiltered(search)}
        sortering={search.sortering}
        onSort={(sortering) => change({ sortering })}
        onOpen={open}
      />
      {isNew && <NewDecisionDialog district={district} onDone={open} onClose={() => setNew(false)} />}
    </>
  );
}
