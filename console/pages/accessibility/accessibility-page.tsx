import { createLazyRoute } from '@tanstack/react-router';
import { PageHead } from '../../parts/page/page-head';
import styles from './accessibility-page.module.css';
import { accessibilityTexts as texts } from './sv';

export const accessibilityPage = createLazyRoute('/tillganglighet')({ component: AccessibilityPage });

function AccessibilityPage() {
  return (
    <>
      <PageHead title={texts.title} lead={texts.lead} />
      <div className={styles.text}>
        {texts.sections.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </>
  );
}
