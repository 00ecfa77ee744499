import { createLazyRoute, Link } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import { StateText } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import { RETENTION_TITLE } from './page-title';
import { RetentionList } from './retention-list';
import { retentionTexts as texts } from './sv';

export const retentionPage = createLazyRoute('/gallring')({ component: RetentionPage });

const TERMS = ['gallring', 'åtkomstlogg'] as const;

function RetentionPage() {
  const { district, districtName } = useSession();
  return (
    <>
      <PageHead
        title={RETENTION_TITLE}
        lead={`${district === null ? texts.cityLead : texts.lead(districtName ?? district)} ${texts.readOnly}`}
        terms={TERMS}
      />
      {district === null ? <WhoSees /> : <RetentionList district={district} />}
    </>
  );
}

/** For an administrator of the city, whom the districts' registers are not for. */
function WhoSees() {
  const next = (
    <>
      <p>{texts.cityNext}</p>
      <Link to="/personal" search={{ roll: ['ADMIN'], galler: 'ja' }}>
        {texts.cityAdministrators}
      </Link>
    </>
  );
  return <StateText title={texts.cityTitle} next={next} />;
}
