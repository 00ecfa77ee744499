import { useState } from 'react';
import { ConfirmDialog } from '../parts/dialog/confirm-dialog';
import { Select } from '../parts/form/select';
import { TextField } from '../parts/form/text-field';
import { sv } from '../texts/sv';
import type { Purpose } from './purposes';

const texts = sv.purpose;
const CODES = Object.entries(texts.codes) as [Purpose['purposeCode'], string][];
/** As the hub asks of words that a reviewer can judge. */
const FEWEST_LETTERS = 4;
const FEWEST_DIFFERENT_LETTERS = 3;

export interface PurposeDialogProps {
  readonly onGive: (purpose: Purpose) => void;
  readonly onClose: () => void;
}

export function PurposeDialog({ onGive, onClose }: PurposeDialogProps) {
  const [code, setCode] = useState<Purpose['purposeCode']>('CASE_WORK');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);
  const isGood = purposeSays(words);
  return (
    <ConfirmDialog
      title={texts.title}
      consequence={texts.lead}
      action={texts.action}
      onConfirm={() => {
        setTried(true);
        if (isGood) onGive({ purpose: words.trim(), purposeCode: code });
      }}
      onClose={onClose}
    >
      <Select
        label={texts.code}
        options={CODES.map(([value, label]) => ({ value, label }))}
        value={code}
        onChange={(value) => value && setCode(value)}
      />
      <TextField
        label={texts.words}
        hint={texts.wordsHint}
        error={isTried && !isGood ? texts.wordsError : null}
        value={words}
        onChange={setWords}
        isRequired
      />
    </ConfirmDialog>
  );
}

/** Whether the hub takes the words as a purpose. */
export function purposeSays(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  return letters.length >= FEWEST_LETTERS && new Set(letters).size >= FEWEST_DIFFERENT_LETTERS;
}
