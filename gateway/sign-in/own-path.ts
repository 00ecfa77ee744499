import { CONSOLE_PATH } from '../console/console-path';

/** Stands for any origin: what is resolved against it and leaves it is a way to another site. */
const HERE = 'http://hub.invalid';

/** The page of the console that a text names; its start page for what names none, above all another site. */
export function ownPath(text: string | null): string {
  if (text === null || !URL.canParse(text, HERE)) return CONSOLE_PATH;
  const { origin, pathname, search, hash } = new URL(text, HERE);
  const isPage = pathname === CONSOLE_PATH || pathname.startsWith(`${CONSOLE_PATH}/`);
  return origin === HERE && text.startsWith('/') && isPage ? `${pathname}${search}${hash}` : CONSOLE_PATH;
}
