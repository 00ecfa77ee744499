import { withDates } from '../../parts/domain/with-dates';
import type { Column } from '../../parts/table/column';
import { formatDate, formatList } from '../../texts/format';
import styles from './registry.module.css';
import type { RegistryRow } from './registry-rows';
import { registryTexts } from './sv';

const texts = registryTexts.columns;

export const REGISTRY_COLUMNS: readonly Column<RegistryRow>[] = [
  {
    key: 'stadsdel',
    title: texts.name,
    cell: ({ name, region }) => (
      <>
        {name} <span className={styles.more}>{region}</span>
      </>
    ),
  },
  { key: 'omraden', title: texts.areas, cell: ({ areas }) => formatList(areas) || '–' },
  { key: 'intill', title: texts.near, cell: ({ near }) => formatList(near) || '–' },
  {
    key: 'galler',
    title: texts.since,
    cell: ({ validFrom, validTo }) => (
      <>
        {formatDate(validFrom)}{' '}
        {validTo !== null && (
          <span className={styles.more}>{withDates(registryTexts.until(formatDate(validTo)))}</span>
        )}
      </>
    ),
    isShort: true,
  },
  {
    key: 'lage',
    title: texts.state,
    cell: ({ state, version }) => (
      <span className={styles.state} data-answers={version !== null}>
        {state}
      </span>
    ),
  },
  { key: 'schema', title: texts.version, cell: ({ version }) => version ?? '–', isShort: true },
];
