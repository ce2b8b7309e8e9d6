'use client';

import { ChevronsUpDown, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { useState, useTransition } from 'react';
import { Menu, MenuChoices, MenuItem, MenuLine } from '#app/_components/menu.tsx';
import { setTheme as keepTheme } from '#app/_session/set-theme.ts';
import type { Theme } from '#app/_session/theme.ts';
import { signOutAction } from '#app/(account)/actions.ts';

const CHOICES = Object.freeze([
  { value: 'system', label: 'As the system', icon: <Monitor size={16} aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun size={16} aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon size={16} aria-hidden="true" /> },
] as const);

/** Shows the theme at once; the cookie, for the next page, follows. */
function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  void keepTheme(theme);
}

export function AccountMenu({
  name,
  role,
  theme: stored,
  compact = false,
}: {
  name: string;
  role: string;
  theme: Theme;
  compact?: boolean;
}) {
  const [theme, setTheme] = useState(stored);
  const [leaving, startLeaving] = useTransition();
  const initials = name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return (
    <Menu
      side={compact ? 'bottom' : 'top'}
      trigger={
        <button
          type="button"
          className={`flex items-center gap-2.5 rounded-md text-left transition-colors hover:bg-hover ${compact ? 'p-1' : 'w-full px-2 py-1.5'}`}
        >
          <span
            aria-hidden="true"
            className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-strong"
          >
            {initials}
          </span>
          <span className="sr-only">Account of {compact && name}</span>
          {!compact && (
            <>
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm font-medium">{name}</span>
                <span className="block truncate text-xs text-ink-faint">{role}</span>
              </span>
              <ChevronsUpDown size={15} aria-hidden="true" className="shrink-0 text-ink-faint" />
            </>
          )}
        </button>
      }
    >
      {compact && (
        <p className="px-2 py-1.5 text-sm">
          <span className="block font-medium">{name}</span>
          <span className="text-xs text-ink-faint">{role}</span>
        </p>
      )}
      <MenuChoices
        label="Theme"
        value={theme}
        choices={CHOICES}
        onChange={(chosen) => {
          setTheme(chosen);
          applyTheme(chosen);
        }}
      />
      <MenuLine />
      <MenuItem onSelect={() => startLeaving(() => signOutAction())}>
        <LogOut size={16} aria-hidden="true" />
        {leaving ? 'Signing out …' : 'Sign out'}
      </MenuItem>
    </Menu>
  );
}
