import { useState } from 'react';
import { TextFilter } from '../../parts/filter/text-filter';
import { FindPersonDialog } from './find-person-dialog';
import { accessLogTexts } from './sv';

const texts = accessLogTexts.filters;
/** A whole id, or a page of the console about it. */
const ID = /(?:^|\/)([a-z-]+(?::|%3A)[0-9a-f-]{36})(?:$|[/?#])/i;

export interface PersonFilterProps {
  readonly district: string;
  /** As it was found: a name, or the id of a candidate or a decision. */
  readonly value: string | undefined;
  /** @param name where it was found by name */
  readonly onChange: (id: string | undefined, name?: string) => void;
}

/** Whose reads are shown: by id or the address of the page, as it is given; by name, for which the hub wants a purpose. */
export function PersonFilter({ district, value, onChange }: PersonFilterProps) {
  const [sought, setSought] = useState<string | null>(null);
  const give = (text: string | undefined) => {
    const id = text && ID.exec(text)?.[1];
    if (text === undefined || id) onChange(id && decodeURIComponent(id));
    else setSought(text);
  };
  return (
    <>
      <TextFilter label={texts.person} value={value} onChange={give} isSearch isGivenAtEnter />
      {sought !== null && (
        <FindPersonDialog
          district={district}
          name={sought}
          onFind={({ id, name }) => {
            setSought(null);
            onChange(id, name);
          }}
          onClose={() => setSought(null)}
        />
      )}
    </>
  );
}
