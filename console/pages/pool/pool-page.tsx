import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/form/button';
import { RouteButton } from '../../parts/form/route-button';
import { PageHead } from '../../parts/page/page-head';
import { PurposeDialog } from '../../purpose/purpose-dialog';
import { usePurposes } from '../../purpose/purposes';
import { NameSearch, POOL_CASE } from './name-search';
import { PoolFilters } from './pool-filters';
import { PoolList } from './pool-list';
import styles from './pool-page.module.css';
import type { PoolSearch } from './pool-search';
import { poolTexts as texts } from './sv';

const TERMS = ['uppdragstagare', 'utredning', 'samtycke', 'ledig plats'] as const;

export const poolPage = createLazyRoute('/min-pool')({ component: PoolPage });

function PoolPage() {
  const search = useSearch({ from: '/min-pool' });
  const navigate = useNavigate({ from: '/min-pool' });
  const [isNamed, setNamed] = useState(false);
  const change = (changed: PoolSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS}>
        <RouteButton to="/min-pool/ny" look="primary">
          {texts.register}
        </RouteButton>
      </PageHead>
      <NameSearch />
      <PoolFilters search={search} onChange={change} />
      {!isNamed && <ShowNames onShow={() => setNamed(true)} />}
      <PoolList search={search} isNamed={isNamed} />
    </>
  );
}

/** Names are masked until their purpose is given. */
function ShowNames({ onShow }: { readonly onShow: () => void }) {
  const purposes = usePurposes();
  const [isAsking, setAsking] = useState(false);
  return (
    <div className={styles.names}>
      <Button onPress={() => (purposes.of(POOL_CASE) ? onShow() : setAsking(true))}>
        {texts.names.show}
      </Button>
      <span>{texts.names.why}</span>
      {isAsking && (
        <PurposeDialog
          onGive={(purpose) => {
            purposes.give(POOL_CASE, purpose);
            setAsking(false);
            onShow();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
