// One build for both doors: the staff app (index.html) and the islands of the server-rendered pages.
// They share one stylesheet and the map's chunk.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['RENKEI_URL'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@words': at('./.cache'), '@': at('./src') } },
  build: {
    target: 'es2022',
    manifest: true,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rollupOptions: { input: { app: at('./index.html'), public: at('./islands/public.ts') } },
  },
  server: { proxy: { '/api': server, '/print': server } },
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}', 'islands/**/*.test.ts'], setupFiles: [at('./src/test_setup.ts')], testTimeout: 30_000 },
});
