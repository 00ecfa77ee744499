/** A browser as far as sign-in needs one: it keeps cookies by host, and follows links and forms when it is told to. */
export class TestBrowser {
  private readonly cookies = new Map<string, Map<string, string>>();

  constructor(private readonly hubUrl: string) {}

  /** One request, no redirect followed. */
  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const target = new URL(url, this.hubUrl);
    const cookie = [...this.jarOf(target)].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), ...(cookie !== '' && { cookie }) };
    const response = await fetch(target, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) this.keep(target, text);
    return response;
  }

  /** Goes to a page, through every redirect. */
  async visit(url: string, init: RequestInit = {}): Promise<Response> {
    let response = await this.send(url, init);
    let place = new URL(url, this.hubUrl);
    for (let hops = 0; response.status >= 300 && response.status < 400; hops++) {
      if (hops === 20) throw new Error('redirected for ever');
      place = new URL(response.headers.get('location')!, place);
      if (place.origin === new URL(this.hubUrl).origin && !place.pathname.startsWith('/konsol/logga-in'))
        return new Response(null, {
          status: 200,
          headers: { 'x-arrived': `${place.pathname}${place.search}` },
        });
      response = await this.send(place.href);
    }
    return response;
  }

  /** Signs in as somebody of the demonstration's provider. */
  async signIn(sub: string, till?: string): Promise<Response> {
    return this.visit(`/konsol/logga-in?${new URLSearchParams({ login_hint: sub, ...(till && { till }) })}`);
  }

  /** As a page of the console asks. */
  graphql(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-konsol': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  }

  signOut(path = '/konsol/logga-ut'): Promise<Response> {
    return this.send(path, { method: 'POST', headers: { 'x-konsol': '1' } });
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  async session(): Promise<any> {
    return (await this.send('/konsol/session')).json();
  }

  cookie(name: string): string | undefined {
    return this.jarOf(new URL(this.hubUrl)).get(name);
  }

  setCookie(name: string, value: string): void {
    this.jarOf(new URL(this.hubUrl)).set(name, value);
  }

  get cookieHeader(): string {
    return [...this.jarOf(new URL(this.hubUrl))].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: URL, text: string): void {
    const [pair, ...attributes] = text.split(';').map((part) => part.trim());
    const [name, value] = [pair!.slice(0, pair!.indexOf('=')), pair!.slice(pair!.indexOf('=') + 1)];
    if (attributes.some((each) => /^max-age=0$/i.test(each)) || value === '') this.jarOf(url).delete(name);
    else this.jarOf(url).set(name, value);
  }

  /** Cookies know no ports. */
  private jarOf({ hostname }: URL): Map<string, string> {
    const jar = this.cookies.get(hostname) ?? new Map();
    this.cookies.set(hostname, jar);
    return jar;
  }
}
