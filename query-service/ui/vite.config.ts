import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    target: 'es2023',
    emptyOutDir: false,
    // The Content-Security-Policy allows no data: scripts, and an inlined font would defeat caching.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': 'http://localhost:8080', '/ui-config.json': 'http://localhost:8080' } },
});
