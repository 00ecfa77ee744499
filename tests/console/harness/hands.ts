import type { Locator, Page } from 'playwright-core';

/** How one uses a control: with the mouse, or with the keyboard alone. */
export interface Hand {
  press(control: Locator): Promise<void>;
  choose(select: Locator, label: string): Promise<void>;
  tick(box: Locator): Promise<void>;
}

export const HANDS: Readonly<Record<string, (page: Page) => Hand>> = {
  mouse: () => ({
    press: (control) => control.click(),
    choose: async (select, label) => void (await select.selectOption({ label })),
    tick: (box) => box.check(),
  }),
  keyboard: (page) => ({
    press: async (control) => {
      await control.focus();
      await page.keyboard.press('Enter');
    },
    choose: async (select, label) => {
      await select.focus();
      await page.keyboard.press('Home');
      while ((await select.locator('option:checked').textContent()) !== label)
        await page.keyboard.press('ArrowDown');
    },
    tick: async (box) => {
      await box.focus();
      await page.keyboard.press('Space');
    },
  }),
};
