import { build, isBuilt } from './dist.mjs';
import { PARTS } from './parts.mjs';

/**
 * `npm run build`: nothing to do when `dist/` is what the sources give. `node build/main.mjs console` builds that part alone, the
 * others stay as they are.
 */
const [only] = process.argv.slice(2);
const parts = only === undefined ? PARTS : PARTS.filter(({ folder }) => folder === only);
process.exitCode = isBuilt(parts) ? 0 : build(parts);
