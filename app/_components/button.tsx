import type { ComponentProps, ReactNode } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';
type Size = 'small' | 'normal';

const LOOKS: Readonly<Record<Look, string>> = Object.freeze({
  primary: 'bg-accent text-on-accent hover:bg-accent-strong shadow-low',
  plain: 'border border-line-strong/60 bg-surface text-ink hover:bg-hover shadow-low',
  quiet: 'text-ink-soft hover:bg-hover hover:text-ink',
  danger: 'border border-bad/50 bg-surface text-bad hover:bg-bad-soft',
});
const SIZES: Readonly<Record<Size, string>> = Object.freeze({
  small: 'h-8 gap-1.5 px-2.5 text-sm',
  normal: 'h-9 gap-2 px-3.5 text-base',
});

/** The look of a button, also for links. */
export const buttonClass = (look: Look = 'plain', size: Size = 'normal'): string =>
  `inline-flex shrink-0 items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors select-none disabled:opacity-50 ${LOOKS[look]} ${SIZES[size]}`;

interface ButtonProps extends ComponentProps<'button'> {
  look?: Look;
  size?: Size;
}

export function Button({ look, size, className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`${buttonClass(look, size)} ${className}`} {...rest} />;
}

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  label: string;
  children: ReactNode;
}

/** A square button that shows only an icon; its label is for screen readers and the tooltip. */
export function IconButton({ label, className = '', type = 'button', children, ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-hover hover:text-ink disabled:opacity-40 disabled:hover:bg-transparent ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
