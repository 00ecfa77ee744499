import { IntroductionLink } from '../introduction/introduction-link';
import { Dialog } from '../parts/dialog/dialog';
import { sv } from '../texts/sv';
import styles from './keyboard-sheet.module.css';
import { ShortcutSwitch } from './shortcut-switch';

const texts = sv.keyboard;
const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['/'], texts.search],
  [['f'], texts.filter],
  [['j'], texts.next],
  [['k'], texts.previous],
  [['Enter'], texts.openRow],
  [['Esc'], texts.escape],
  [['?'], texts.sheet],
];

export interface KeyboardSheetProps {
  readonly menu: readonly { readonly to: string; readonly title: string; readonly letter: string }[];
  readonly onClose: () => void;
}

/** All keys that do something, and the switch that turns those of one letter off. */
export function KeyboardSheet({ menu, onClose }: KeyboardSheetProps) {
  const goTo = menu.map(({ letter, title }) => [['g', letter], `${texts.goTo} ${title}`] as const);
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <dl className={styles.keys}>
        {[...KEYS, ...goTo].map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && <span> {texts.after} </span>}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <ShortcutSwitch />
      <IntroductionLink onFollow={onClose} />
    </Dialog>
  );
}
