import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../parts/form/button';
import { PageHead } from '../../parts/page/page-head';
import { STAFF_TITLE } from './page-title';
import type { StaffRowFragment as StaffRow } from './staff.generated';
import { StaffFilters } from './staff-filters';
import { StaffForm } from './staff-form';
import { StaffList } from './staff-list';
import type { StaffSearch } from './staff-search';
import { staffTexts as texts } from './sv';

const TERMS = ['resursteam', 'kontaktsekreterare', 'handläggare', 'rapportör'] as const;

export const staffPage = createLazyRoute('/personal')({ component: StaffPage });

function StaffPage() {
  const search = useSearch({ from: '/personal' });
  const navigate = useNavigate({ from: '/personal' });
  const [opened, setOpened] = useState<StaffRow | 'new' | null>(null);
  const change = (changed: StaffSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  return (
    <>
      <PageHead title={STAFF_TITLE} lead={texts.lead} terms={TERMS}>
        <Button look="primary" onPress={() => setOpened('new')}>
          {texts.register}
        </Button>
      </PageHead>
      <StaffFilters search={search} onChange={change} />
      <StaffList search={search} onOpen={setOpened} />
      {opened && (
        <StaffForm
          key={opened === 'new' ? 'new' : opened.id}
          member={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
