'use client';

import { Printer } from 'lucide-react';
import { Button } from '#app/_components/button.tsx';

/** Prints the page it stands on, as its print style makes it. */
export const PrintButton = ({ label }: { label: string }) => (
  <Button onClick={() => window.print()}>
    <Printer size={16} aria-hidden="true" />
    {label}
  </Button>
);
