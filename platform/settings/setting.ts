/** An environment variable, as whoever reads it describes it: `docs/settings.md` is made of these. */
export interface Described {
  readonly name: string;
  /** What it is for: part of a sentence. */
  readonly about: string;
  /** What is taken where it is not set, when the fallback does not say so by itself. */
  readonly otherwise?: string;
  /** What it may be, when its type does not say so by itself. */
  readonly form?: string;
}

/** A setting that is read, with what its reader knows of it. */
export interface ReadSetting extends Described {
  readonly fallback: string | number;
  readonly values?: string | readonly string[] | { readonly min: number; readonly max: number };
}

const observers = new WeakMap<object, (setting: ReadSetting) => void>();

/** From here on tells of every setting that is read from this very environment, set or not. */
export function observeSettings<Env extends object>(env: Env, onRead: (setting: ReadSetting) => void): Env {
  observers.set(env, onRead);
  return env;
}

/** For the readers of settings. */
export function tellRead(env: object, setting: Described, known: Omit<ReadSetting, keyof Described>): void {
  observers.get(env)?.({ ...setting, ...known });
}
