import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { themeSchema } from './_session/theme.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Deedlens', template: '%s · Deedlens' },
  description: 'Reads mortgage documents: fields with evidence, corrected on the page.',
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1 };

/** The theme comes with the page, from a cookie, so that it never flashes; without one the system decides. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeSchema.parse((await cookies()).get('theme')?.value);
  return (
    <html lang="en" {...(theme !== 'system' && { 'data-theme': theme })}>
      <body>{children}</body>
    </html>
  );
}
