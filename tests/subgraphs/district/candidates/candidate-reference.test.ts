import { ErrorCode } from '../../../../platform/errors/errors';
import { candidateReference } from '../../../../subgraphs/district/candidates/candidate-reference';
import { Territory } from '../../../../subgraphs/district/districts/territory';
import { testRegistry } from '../test-district';

const ID = 'farsta:00000000-0000-4000-8000-000000000001';

const reference = () => candidateReference(ID, new Territory(testRegistry(), ['farsta']));

test('a reference to a candidate tells its id and its district', async () => {
  const awaited = await Promise.resolve(reference());
  expect(awaited.id).toBe(ID);
  expect(awaited.district.code).toBe('farsta');
});

test.each(['kind', 'version', 'protectedIdentity', 'weekendsPerMonth', 'sharing'] as const)(
  'who asks it for %s is told where to ask',
  (field) => {
    const told = expect.objectContaining({
      message: `Ask for ${field} with candidate(id).`,
      extensions: expect.objectContaining({ code: ErrorCode.NotFound }),
    });
    expect(() => reference()[field]).toThrow(told);
  },
);
