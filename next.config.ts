import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

/**
 * Next writes its bootstrap as inline scripts, so scripts need 'unsafe-inline'; the model that reads on a device is WebAssembly.
 * Nothing is ever loaded from another host.
 */
const contentSecurityPolicy = (development: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

export default function config(phase: string): NextConfig {
  const headers = [
    { key: 'Content-Security-Policy', value: contentSecurityPolicy(phase === PHASE_DEVELOPMENT_SERVER) },
    { key: 'X-Content-Type-Options', value: 'nosniff' },
    { key: 'X-Frame-Options', value: 'DENY' },
    { key: 'Referrer-Policy', value: 'same-origin' },
    { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
    { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  ];
  return {
    poweredByHeader: false,
    reactStrictMode: true,
    devIndicators: false,
    // `npm test` type-checks the whole project in a step of its own.
    typescript: { ignoreBuildErrors: true },
    images: { unoptimized: true },
    serverExternalPackages: [
      '@napi-rs/canvas',
      '@prisma/adapter-pg',
      '@prisma/client',
      'better-auth',

      'pdfjs-dist',
      'pg',
      'pg-boss',
      'pino',
      'sharp',
      'tesseract.js',
    ],
    headers: async () => [
      { source: '/((?!api/).*)', headers },
      // Each lies below the version of its library.
      { source: '/parts/:path*', headers: [{ key: 'Cache-Control', value: 'public, max-age=31536000, immutable' }] },
    ],
  };
}
