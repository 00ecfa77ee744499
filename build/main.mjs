import { build, isBuilt } from './dist.mjs';

/** `npm run build`: nothing to do when `dist/` is what the sources give. */
process.exitCode = isBuilt() ? 0 : build();
