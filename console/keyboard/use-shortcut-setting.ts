import { useEffect } from 'react';
import { useKept } from '../kept/use-kept';
import { enableShortcuts } from './shortcut-setting';

/** Keys of one letter are as the person has said, once that is known. */
export function useShortcutSetting(): void {
  const isEnabled = useKept()?.settings.shortcuts ?? true;
  useEffect(() => enableShortcuts(isEnabled), [isEnabled]);
}
