import { optionsOf } from '../../parts/filter/choice-filter';
import { DateField } from '../../parts/form/date-field';
import { Select } from '../../parts/form/select';
import { TextField } from '../../parts/form/text-field';
import { useDistricts } from '../../reference/use-districts';
import { useSession } from '../../session/session-context';
import type { StaffDraft } from './staff-facts';
import { staffTexts } from './sv';

const texts = staffTexts.form;
/** Of the whole city: a district's administrator gives nobody them. */
const CITY_ROLES: readonly string[] = ['RESURSTEAM', 'REPORTING'];

export interface StaffFieldsProps {
  readonly draft: StaffDraft;
  readonly isNew: boolean;
  readonly errorOf: (field: string) => string | null;
  readonly onChange: (changed: Partial<StaffDraft>) => void;
}

export function StaffFields({ draft, isNew, errorOf, onChange }: StaffFieldsProps) {
  const { district } = useSession();
  const roles = optionsOf(staffTexts.roles).filter(
    ({ value }) => district === null || !CITY_ROLES.includes(value),
  );
  const text = (fact: 'sub' | 'name' | 'unit') => ({
    label: texts[fact],
    value: draft[fact],
    error: errorOf(`input.${fact}`),
    onChange: (value: string) => onChange({ [fact]: value }),
  });
  return (
    <>
      {isNew && <TextField {...text('sub')} hint={texts.subHint} isRequired />}
      <TextField {...text('name')} isRequired />
      <Select
        label={texts.role}
        options={roles}
        value={draft.role}
        error={errorOf('input.role')}
        onChange={(role) => role && onChange({ role })}
      />
      {district === null && <DistrictField draft={draft} errorOf={errorOf} onChange={onChange} />}
      <TextField {...text('unit')} />
      <DateField
        label={texts.from}
        value={draft.from}
        error={errorOf('input.from')}
        onChange={(from) => from && onChange({ from })}
      />
      <DateField
        label={texts.until}
        hint={texts.untilHint}
        value={draft.until}
        min={draft.from}
        error={errorOf('input.until')}
        onChange={(until = '') => onChange({ until })}
      />
    </>
  );
}

function DistrictField({ draft, errorOf, onChange }: Omit<StaffFieldsProps, 'isNew'>) {
  const districts = useDistricts();
  return (
    <Select
      label={texts.district}
      options={districts.map(({ code, name }) => ({ value: code as string, label: name }))}
      value={draft.district || undefined}
      none={staffTexts.wholeCity}
      error={errorOf('input.district')}
      onChange={(code = '') => onChange({ district: code })}
    />
  );
}
