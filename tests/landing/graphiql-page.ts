import type { Page } from 'playwright-core';
import { signToken, type TestClaims } from '../network/tokens';
import { until } from '../network/until';

/** GraphiQL in a browser, opened by somebody's link. */
export class GraphiqlPage {
  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** By the address line: in a page that is open already only what stands after the hash is another. */
  async openLink(claims: TestClaims): Promise<void> {
    await this.page.goto(`${this.url}/#token=${await signToken(claims)}`);
    await until(
      async () => new URL(this.page.url()).hash,
      (hash) => hash === '',
    );
    await this.page.waitForSelector('.graphiql-tab');
  }

  who(): Promise<string> {
    return this.page.locator('#who').innerText();
  }

  /** The names of the tabs' operations. */
  tabs(): Promise<string[]> {
    return this.page.locator('.graphiql-tab-button').allInnerTexts();
  }

  async press(name: string): Promise<void> {
    await this.page.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) }).click();
    const query = () => this.page.evaluate<string>(`${EDITOR}.getValue()`);
    await until(query, (text) => text.includes(` ${name}`));
    await this.page.locator('.graphiql-execute-button').click();
  }

  /** What the answer says once there is one. */
  async answer(): Promise<{
    readonly data?: Record<string, unknown>;
    readonly errors?: unknown;
    readonly extensions?: Record<string, unknown>;
  }> {
    const result = () => this.page.evaluate<string>(`${RESULT}.getValue()`);
    return JSON.parse(await until(result, (text) => text.trim() !== ''));
  }
}

const EDITOR = `document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror`;
const RESULT = `document.querySelector('.result-window .CodeMirror').CodeMirror`;
