import { createDistrict } from '../../../subgraphs/district/district';
import { toDistrictConfig } from '../../../subgraphs/district/district-config';
import { AccessGuard } from '../../../subgraphs/harness/access-log/record/access-guard';

/** A district over a database that is there, as it is or, to be compared with, without its access log. */
async function main(mode: string): Promise<void> {
  if (mode === 'unlogged') AccessGuard.prototype.admit = async () => undefined;
  const district = await createDistrict(toDistrictConfig(process.env));
  process.send?.(await district.start());
  process.on('SIGTERM', () => void district.stop().then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(0));
}

void main(process.argv[2]!);
