import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { root } from './run-node.ts'

/** The page: what both hosts serve. */
export default defineConfig({
  root: join(root, 'renderer'),
  base: '/',
  cacheDir: join(root, 'node_modules', '.cache', 'vite'),
  // The engine puts a nonce of its own there with every answer.
  html: { cspNonce: '__CSP_NONCE__' },
  plugins: [react()],
  build: {
    outDir: join(root, 'dist', 'renderer'),
    emptyOutDir: true,
    // The browsers that a plain window may be opened in; Electron brings a newer one.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // The policy of the page allows no data: addresses for what is its own.
    assetsInlineLimit: 0,
    // The page comes from this machine's own disk.
    chunkSizeWarningLimit: 3000,
    modulePreload: { polyfill: false },
  },
})
