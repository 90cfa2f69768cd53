import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The server that `npm run dev` talks to: CODEVAULT_SERVER, or the default address of `codevault serve`.
const server = process.env.CODEVAULT_SERVER ?? 'http://127.0.0.1:5173';

const file = (path: string) => new URL(path, import.meta.url).pathname;

type ModuleInfo = (id: string) => { isEntry: boolean; importers: readonly string[] } | null;

/** Whether the page imports the module, directly or not, before it loads anything lazily. */
function isNeededFirst(id: string, infoOf: ModuleInfo, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = infoOf(id);
  return (
    info !== null &&
    (info.isEntry || info.importers.some((importer) => isNeededFirst(importer, infoOf, seen)))
  );
}

export default defineConfig(({ command }) => ({
  // The site may be below any path of its host.
  base: command === 'build' ? './' : '/',
  plugins: [react(), tailwindcss()],
  resolve: {
    alias: [
      { find: '@', replacement: file('./src') },
      // monaco-vim and monaco-emacs import Monaco by names that its package no longer has, and all
      // of it. These aliases give them the part that the editor already loads.
      { find: /^monaco-editor$/, replacement: 'monaco-editor/editor' },
      { find: /^monaco-editor\/esm\/vs\/(.*)$/, replacement: 'monaco-editor/$1' },
      { find: 'monaco-vim', replacement: file('./node_modules/monaco-vim/dist/index.mjs') },
    ],
  },
  server: {
    port: 5174,
    proxy: { '/api': server, '/run': server, '/job': server, '/healthz': server },
  },
  build: {
    target: 'es2022',
    // The content security policy allows no data: script or font, so every asset is a file.
    assetsInlineLimit: 0,
    // Monaco is one large lazy chunk; `npm run size` checks what the first visit loads.
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      output: {
        // Everything that the first visit needs is in one file: it compresses better than many.
        codeSplitting: {
          groups: [
            {
              debugName: 'first',
              name: (id, chunking) =>
                isNeededFirst(id, (each) => chunking.getModuleInfo(each)) ? 'first' : null,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['src/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: './src/test/setup.ts',
          restoreMocks: true,
          testTimeout: 120_000,
        },
      },
    ],
  },
}));
