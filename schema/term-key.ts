/** What two spellings of one word have in common: one Unicode form (NFKC), lower case, single spaces. */
export function termKey(word: string): string {
  return word.normalize('NFKC').toLowerCase().normalize('NFC').trim().replace(/\s+/g, ' ');
}
