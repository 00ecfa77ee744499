import { describeJourneys } from './harness/describe-journeys';
import { BROKER } from './harness/person';

describeJourneys('the frame', { districts: ['farsta'], demonstration: true }, (started) => {
  test('whoever is not signed in is told what this is, and signs in to come back to the same page', async () => {
    const page = await started().open('/konsol/lediga-platser?vem=KONTAKTFAMILJ', null);
    await page.getByRole('heading', { name: 'Logga in' }).waitFor();
    const link = page.getByRole('link', { name: 'Logga in' });
    expect(await link.getAttribute('href')).toBe(
      `/konsol/logga-in?till=${encodeURIComponent('/konsol/lediga-platser?vem=KONTAKTFAMILJ')}`,
    );
  });

  test('shows who one is, and the pages of the role', async () => {
    const page = await started().open('/konsol', BROKER);
    await page.getByText('Amina Berg', { exact: true }).waitFor();
    await page
      .getByRole('navigation', { name: 'Meny' })
      .getByRole('link', { name: /Lediga platser/ })
      .click();
    await page.getByRole('heading', { name: 'Lediga platser' }).waitFor();
    expect(await page.title()).toBe('Lediga platser – Förmedlingshubben');
    await page.getByRole('table', { name: /Lediga platser/ }).waitFor();
  });
});
