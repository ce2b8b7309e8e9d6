'use client';

import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

export function Menu({ trigger, side = 'bottom', children }: { trigger: ReactNode; side?: 'top' | 'bottom'; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          side={side}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-50 min-w-48 animate-pop rounded-md border border-line bg-raised p-1 shadow-high"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2.5 rounded-sm px-2 text-base outline-none data-highlighted:bg-hover data-highlighted:text-ink';

export function MenuItem({ onSelect, danger = false, children }: { onSelect: () => void; danger?: boolean; children: ReactNode }) {
  return (
    <DropdownMenu.Item onSelect={onSelect} className={`${ITEM} ${danger ? 'text-bad' : 'text-ink-soft'}`}>
      {children}
    </DropdownMenu.Item>
  );
}

/** A way to another page; `here` = it is the one that is open. */
export function MenuLink({ href, here, children }: { href: string; here: boolean; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link
        href={href}
        {...(here && { 'aria-current': 'page' as const })}
        className={`${ITEM} min-h-10 ${here ? 'font-medium text-accent-strong' : 'text-ink-soft'}`}
      >
        {children}
      </Link>
    </DropdownMenu.Item>
  );
}

export function MenuChoices<T extends string>(props: {
  label: string;
  value: T;
  choices: readonly { value: T; label: string; icon: ReactNode }[];
  onChange: (value: T) => void;
}) {
  const { label, value, choices, onChange } = props;
  return (
    <DropdownMenu.RadioGroup
      value={value}
      onValueChange={(chosen) => {
        const choice = choices.find((one) => one.value === chosen);
        if (choice) onChange(choice.value);
      }}
    >
      <DropdownMenu.Label className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-faint">{label}</DropdownMenu.Label>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem
          key={choice.value}
          value={choice.value}
          onSelect={(event) => event.preventDefault()}
          className={`${ITEM} text-ink-soft data-[state=checked]:bg-accent-soft data-[state=checked]:font-medium data-[state=checked]:text-accent-strong`}
        >
          {choice.icon}
          {choice.label}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export const MenuLine = () => <DropdownMenu.Separator className="my-1 h-px bg-line" />;
