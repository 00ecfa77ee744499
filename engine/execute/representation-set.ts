/** The representations of one `$representations` variable, each distinct text once. */
export class RepresentationSet {
  readonly texts: string[] = [];
  private readonly indices = new Map<string, number>();
  private readonly byKey = new Map<object, Map<string, number>>();

  /** The index of the representation in `texts`. */
  add(text: string): number {
    let index = this.indices.get(text);
    if (index === undefined) {
      index = this.texts.push(text) - 1;
      this.indices.set(text, index);
    }
    return index;
  }

  /** Indices by key value, for representations of one `form` that differ in one string only: found without their text. */
  keysOf(form: object): Map<string, number> {
    let keys = this.byKey.get(form);
    if (keys === undefined) {
      keys = new Map();
      this.byKey.set(form, keys);
    }
    return keys;
  }
}
