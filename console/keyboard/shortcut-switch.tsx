import { useState } from 'react';
import { useSettings } from '../kept/use-settings';
import { CheckBox } from '../parts/form/check-box';
import { FormProblem } from '../parts/form/form-problem';
import { sv } from '../texts/sv';
import { enableShortcuts } from './shortcut-setting';

/** Turns keys of one letter on and off, for the person wherever that person signs in. */
export function ShortcutSwitch() {
  const { settings, problem, change } = useSettings();
  const [wanted, setWanted] = useState<boolean | null>(null);
  return (
    <>
      <CheckBox
        label={sv.keyboard.enabled}
        isChecked={wanted ?? settings?.shortcuts ?? true}
        onChange={async (shortcuts) => {
          setWanted(shortcuts);
          enableShortcuts(shortcuts);
          if (await change({ shortcuts })) return;
          setWanted(null);
          enableShortcuts(!shortcuts);
        }}
      />
      <FormProblem problem={problem} />
    </>
  );
}
