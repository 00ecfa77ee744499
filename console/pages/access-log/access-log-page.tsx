import { createLazyRoute, Link, useNavigate, useSearch } from '@tanstack/react-router';
import { LinkTabs } from '../../parts/page/link-tabs';
import { PageHead } from '../../parts/page/page-head';
import { StateText } from '../../parts/states/state-texts';
import { useSession } from '../../session/session-context';
import styles from './access-log-page.module.css';
import type { AccessLogSearch, LogSource } from './access-log-search';
import { LogList } from './log-list';
import { ACCESS_LOG_TITLE } from './page-title';
import { ReviewList } from './review-list';
import { ReviewTasks } from './review-tasks';
import { accessLogTexts as texts } from './sv';
import { toLogFilter } from './to-log-filter';
import { useLogCounts } from './use-log-counts';

export const accessLogPage = createLazyRoute('/atkomstlogg')({ component: AccessLogPage });

function AccessLogPage() {
  const { district, districtName } = useSession();
  return (
    <>
      <PageHead
        title={ACCESS_LOG_TITLE}
        terms={['åtkomstlogg', 'loggkontroll', 'ändamål', 'gallring']}
        lead={district === null ? texts.cityLead : texts.lead(districtName ?? district)}
      />
      {district === null ? <WhoReviews /> : <DistrictLogs district={district} />}
    </>
  );
}

/** For an administrator of the city, whom the districts' logs are not for. */
function WhoReviews() {
  return (
    <StateText
      title={texts.cityTitle}
      next={
        <>
          <p>{texts.cityNext}</p>
          <Link to="/personal" search={{ roll: ['ADMIN'], galler: 'ja' }}>
            {texts.cityAdministrators}
          </Link>
        </>
      }
    />
  );
}

function DistrictLogs({ district }: { readonly district: string }) {
  const search = useSearch({ from: '/atkomstlogg' });
  const navigate = useNavigate({ from: '/atkomstlogg' });
  const { visa, logg } = search;
  const source: LogSource = logg ?? 'stadsdel';
  const change = (changed: AccessLogSearch) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: true });
  const shared = { district, source };
  return (
    <>
      <Tabs search={search} district={district} />
      {visa === undefined && <LogList key={source} {...shared} search={search} onChange={change} />}
      {visa === 'granska' && <ReviewTasks key={source} {...shared} />}
      {visa === 'granskat' && <ReviewList key={source} {...shared} />}
    </>
  );
}

function Tabs({ search, district }: { readonly search: AccessLogSearch; readonly district: string }) {
  const { visa, logg } = search;
  const { views, sources } = texts;
  const source = logg ?? 'stadsdel';
  const counts = useLogCounts(district, visa === undefined ? toLogFilter(search) : undefined, source);
  return (
    <>
      <LinkTabs
        label={views.label}
        to="/atkomstlogg"
        tabs={[
          { label: views.lasningar, search: { ...search, visa: undefined } },
          { label: views.granska, search: { ...search, visa: 'granska' } },
          { label: views.granskat, search: { ...search, visa: 'granskat' } },
        ]}
      />
      <LinkTabs
        label={sources.label}
        to="/atkomstlogg"
        tabs={[
          {
            label: sources.stadsdel,
            count: counts.stadsdel,
            search: { ...search, logg: undefined },
          },
          {
            label: sources.formedling,
            count: counts.formedling,
            search: { ...search, logg: 'formedling' },
          },
        ]}
      />
      <p className={styles.help}>{texts.sourceHelp[source]}</p>
    </>
  );
}
