import type { Page } from 'playwright-core';
import { signToken, type TestClaims } from '../network/tokens';
import { until } from '../network/until';

const OF_TABS = "([key]) => key.endsWith('graphiql:tabState')";

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
    await this.page.waitForSelector('.graphiql-editor-tool .CodeMirror', { state: 'attached' });
  }

  who(): Promise<string> {
    return this.page.locator('#who').innerText();
  }

  /** The names of the tabs' operations; GraphiQL shows no tab where there is one alone. */
  async tabs(): Promise<string[]> {
    const names = await this.page.locator('.graphiql-tab-button').allInnerTexts();
    return names.length > 0 ? names : [/ (\w+)\(/.exec(await this.query())![1]!];
  }

  query(): Promise<string> {
    return this.page.evaluate<string>(`${EDITOR}.getValue()`);
  }

  async writeQuery(text: string): Promise<void> {
    await this.page.evaluate(`${EDITOR}.setValue(${JSON.stringify(text)})`);
  }

  /** As the browser's own reload, once GraphiQL has kept a text in its tabs. */
  async reload(kept: string): Promise<void> {
    await until(
      () => this.page.evaluate<string>(`JSON.stringify(Object.entries(localStorage).filter(${OF_TABS}))`),
      (tabs) => tabs.includes(kept),
    );
    await this.page.reload();
    await this.page.waitForSelector('.graphiql-editor-tool .CodeMirror', { state: 'attached' });
  }

  async press(name: string): Promise<void> {
    const tab = this.page.locator('.graphiql-tab-button', { hasText: new RegExp(`^${name}$`) });
    if (!(await this.query()).includes(` ${name}`)) await tab.click();
    await until(
      () => this.query(),
      (text) => text.includes(` ${name}`),
    );
    await this.page.evaluate(`${RESULT}.setValue('')`);
    await this.page.locator('.graphiql-execute-button').click();
  }

  /** What the editor says that the open tab is pressed with. */
  async variables(): Promise<Record<string, unknown>> {
    return JSON.parse((await this.page.evaluate<string>(`${VARIABLES}.getValue()`)) || '{}');
  }

  writeVariables(variables: object): Promise<unknown> {
    return this.page.evaluate(`${VARIABLES}.setValue(${JSON.stringify(JSON.stringify(variables))})`);
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
const VARIABLES = `document.querySelector('.graphiql-editor-tool .CodeMirror').CodeMirror`;
const RESULT = `document.querySelector('.result-window .CodeMirror').CodeMirror`;
