/** Where somebody of the demonstration signs in at once, and then comes to a page. */
export function signInUrl(origin: string, person: string, path: string): string {
  return `${origin}/konsol/logga-in?${new URLSearchParams({ login_hint: person, till: path })}`;
}
