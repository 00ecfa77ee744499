import { projectFile } from '../../../platform/settings/project-file';
import { loadDistrictRegistry } from '../../../schema/load-district-registry';
import { districtsOn } from '../../../subgraphs/reporting/districts/districts-on';

const registryOn = (date: string) => loadDistrictRegistry(projectFile('schema/districts.json'), date);
const codes = (date: string) => registryOn(date).inForce.map(({ code }) => code);

test('a quarter of the past is asked of what its districts have become', () => {
  expect(districtsOn(registryOn('2012-08-15'), '2011-03-31')).toEqual(codes('2011-03-31'));
  const today = districtsOn(registryOn('2026-01-01'), '2011-03-31');
  expect(today).toHaveLength(11);
  expect(today).toEqual(expect.arrayContaining(['jarva', 'norra-innerstaden', 'hagersten-alvsjo']));
});

test('a quarter after the hub’s own day is asked of those that its districts come from', () => {
  expect(districtsOn(registryOn('2012-08-15'), '2025-12-31')).toEqual(codes('2012-08-15'));
});
