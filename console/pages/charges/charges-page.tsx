import { createLazyRoute, useNavigate, useSearch } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import { useSession } from '../../session/session-context';
import { ChargeFilters } from './charge-filters';
import { type ChargeSearch, chosenQuarter } from './charge-search';
import { DistrictCharges } from './district-charges';
import { DistrictOverview } from './district-overview';
import { chargesTexts as texts } from './sv';

const TERMS = ['avgift', 'resursteam'] as const;

export const chargesPage = createLazyRoute('/avgifter')({ component: ChargesPage });

/** Of all districts for the resursteam, of the own one for its staff. */
function ChargesPage() {
  const search = useSearch({ from: '/avgifter' });
  const navigate = useNavigate({ from: '/avgifter' });
  const { district: own } = useSession();
  const change = (changed: ChargeSearch, isStep = false) =>
    void navigate({ search: (former) => ({ ...former, ...changed }), replace: !isStep });
  const quarter = chosenQuarter(search);
  const district = own ?? search.stadsdel;
  const shared = {
    quarter,
    sorting: search.sortering,
    onSort: (sortering: string | undefined) => change({ sortering }),
  };
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} terms={TERMS} />
      <ChargeFilters search={search} onChange={change} />
      {district === undefined ? (
        <DistrictOverview
          {...shared}
          onOpen={(stadsdel) => change({ stadsdel, sortering: undefined }, true)}
        />
      ) : (
        <DistrictCharges {...shared} district={district} />
      )}
    </>
  );
}
