import { defineConfig } from 'vite';

/** Built by `build/parts.mjs` into `dist/console`, and served by the gateway at `/konsol`. */
export default defineConfig({
  base: '/konsol/',
  build: {
    emptyOutDir: true,
    // Nothing is written into the page: its content policy allows files alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licences.md' },
    rolldownOptions: {
      // Packages mark their modules for servers that render, which there is none of.
      onLog: (level, log, handle) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && handle(level, log),
    },
  },
});
