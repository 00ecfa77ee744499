import type { Page } from 'playwright-core';

/** 1280 wide, the same at 200 %, and 320. */
const WIDTHS = { wide: [1280, 800], zoomed: [640, 400], narrow: [320, 640] } as const;

export type Width = keyof typeof WIDTHS;

/** Looks at a page at every width, or at those that are named; it is wide again afterwards. */
export async function atWidths(
  page: Page,
  look: (width: Width) => Promise<void>,
  widths: readonly Width[] = ['wide', 'zoomed', 'narrow'],
): Promise<void> {
  const show = ([width, height]: readonly [number, number]) => page.setViewportSize({ width, height });
  for (const width of widths) {
    await show(WIDTHS[width]);
    await look(width);
  }
  await show(WIDTHS.wide);
}
