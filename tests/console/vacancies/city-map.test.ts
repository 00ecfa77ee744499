import type { Page } from 'playwright-core';
import { OUTLINES } from '../../../console/parts/map/outlines';
import { projectFile } from '../../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../../schema/load-district-registry';
import { requestForChild } from '../harness/brokering-world';
import { describeJourneys } from '../harness/describe-journeys';
import { expectGoodLook } from '../harness/looks';
import { BROKER } from '../harness/person';

const REGISTRY = loadDistrictRegistry(projectFile('schema', 'districts.json'), '2012-08-15');
const CODES = REGISTRY.inForce.map(({ code }) => code);

test.each(['2012-08-15', '2021-01-01', '2026-01-01'])(
  'the map of %s has every district of that day',
  (on) => {
    const drawn = new Set(OUTLINES.flatMap(({ codes }) => codes));
    for (const { code } of REGISTRY.at(on).inForce) expect(drawn).toContain(code);
  },
);

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

describeJourneys('the whole city', { districts: CODES, demonstration: true }, (started) => {
  const labelsOf = (page: Page) =>
    page.evaluate<readonly Box[]>(`[...document.querySelectorAll('nav ~ * svg ~ div')].map((label) => {
      const boxes = [...label.children].map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
      return {
        name: label.textContent,
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    })`);

  test.each([
    ['konsol', { viewport: { width: 1280, height: 800 } }],
    ['konsol-narrow', { viewport: { width: 320, height: 640 } }],
  ])('is drawn, and nothing is written over anything else: %s', async (name, look) => {
    await requestForChild(started().hub.ask, 'farsta');
    const page = await started().open('/konsol/lediga-platser?visa=karta', BROKER, look);
    await page
      .locator('svg a')
      .nth(CODES.length - 1)
      .waitFor();
    const labels = await labelsOf(page);
    expect(labels).toHaveLength(CODES.length);
    const overlaps = labels.flatMap((one, index) =>
      labels
        .slice(index + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        )
        .map((other) => [one.name, other.name]),
    );
    expect(overlaps).toEqual([]);
    await expectGoodLook(page, name);
  });
});
