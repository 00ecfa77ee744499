import { createLazyRoute } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import { REGISTRY_TITLE } from './page-title';
import { RegistryList } from './registry-list';
import { registryTexts as texts } from './sv';

export const registryPage = createLazyRoute('/registret')({ component: RegistryPage });

const TERMS = ['stadsdel', 'region'] as const;

function RegistryPage() {
  return (
    <>
      <PageHead title={REGISTRY_TITLE} lead={`${texts.lead} ${texts.readOnly}`} terms={TERMS} />
      <RegistryList />
    </>
  );
}
