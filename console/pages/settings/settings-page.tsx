import { createLazyRoute } from '@tanstack/react-router';
import { IntroductionLink } from '../../introduction/introduction-link';
import { ShortcutSwitch } from '../../keyboard/shortcut-switch';
import { Facts } from '../../parts/domain/facts';
import { PageHead } from '../../parts/page/page-head';
import { useSession } from '../../session/session-context';
import { formatMoment } from '../../texts/format';
import { sv } from '../../texts/sv';
import styles from './settings-page.module.css';
import { SignOutEverywhere } from './sign-out-everywhere';
import { settingsTexts as texts } from './sv';

export const settingsPage = createLazyRoute('/installningar')({ component: SettingsPage });

/** What one person has chosen, and who that is to the hub. */
function SettingsPage() {
  return (
    <>
      <PageHead title={sv.settings} lead={texts.lead} />
      <div className={styles.sections}>
        <Who />
        <SignOutEverywhere />
        <section aria-labelledby="tangenter">
          <h2 id="tangenter">{texts.keyboard}</h2>
          <ShortcutSwitch />
        </section>
        <section aria-labelledby="introduktion">
          <h2 id="introduktion">{texts.introduction.title}</h2>
          <p>{texts.introduction.text}</p>
          <p>
            <IntroductionLink />
          </p>
        </section>
      </div>
    </>
  );
}

function Who() {
  const { name, role, districtName, unit, from, until, expiresAt } = useSession();
  const { who } = texts;
  return (
    <section aria-labelledby="vem">
      <h2 id="vem">{who.title}</h2>
      <Facts
        facts={[
          [who.name, name],
          [who.role, sv.roles[role]],
          ...(districtName ? [[who.district, districtName] as const] : []),
          ...(unit ? [[who.unit, unit] as const] : []),
          [who.inForce, who.days(from, until)],
          [who.expires, formatMoment(expiresAt)],
        ]}
      />
      <p>{who.wrong}</p>
    </section>
  );
}
