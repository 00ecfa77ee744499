import { Link, type LinkProps } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeptViewFragment } from '../../kept/kept.generated';
import { useViews } from '../../kept/use-views';
import { parseSearch } from '../../routing/search-params';
import { sv } from '../../texts/sv';
import { Button } from '../form/button';
import styles from './view-bar.module.css';
import { ViewDialog } from './view-dialog';

const texts = sv.views;

/** The views of a list beside its filters: each opens by a press, and what is chosen can be saved as one more. */
export function ViewBar() {
  const { criteria, views, keep } = useViews();
  const [opened, setOpened] = useState<string | null>(null);
  const [dialog, setDialog] = useState<KeptViewFragment | 'new' | null>(null);
  const same = views.find((view) => view.criteria === criteria);
  const open = views.find(({ id }) => id === opened) ?? same;
  const isChanged = open !== undefined && open.criteria !== criteria;
  if (views.length === 0 && criteria === '') return null;
  return (
    <div className={styles.bar}>
      {views.length > 0 && <Views views={views} openId={open?.id} onOpen={setOpened} />}
      {isChanged && <span>{texts.changed}</span>}
      {isChanged && open.isMine && (
        <Button
          look="plain"
          onPress={() => void keep({ name: open.name, criteria, isShared: open.isShared }, open)}
        >
          {texts.saveChange}
        </Button>
      )}
      {criteria !== '' && same === undefined && (
        <Button look="plain" onPress={() => setDialog('new')}>
          {texts.saveNew}
        </Button>
      )}
      {open?.isMine && !isChanged && (
        <Button look="plain" label={texts.editOf(open.name)} onPress={() => setDialog(open)}>
          {texts.edit}
        </Button>
      )}
      {dialog !== null && (
        <ViewDialog
          view={dialog === 'new' ? null : dialog}
          onClose={(saved) => {
            setDialog(null);
            if (saved) setOpened(saved.id);
          }}
        />
      )}
    </div>
  );
}

interface ViewsProps {
  readonly views: readonly KeptViewFragment[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

function Views({ views, openId, onOpen }: ViewsProps) {
  return (
    <nav aria-label={texts.title}>
      <ul className={styles.views}>
        {views.map(({ id, name, criteria, isMine }) => (
          <li key={id}>
            <Link
              to="."
              search={parseSearch(criteria) as LinkProps['search']}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{ 'aria-current': undefined }}
              aria-current={id === openId ? 'true' : undefined}
              onClick={() => onOpen(id)}
            >
              {name}
              {!isMine && <span className={styles.shared}> {texts.shared}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
