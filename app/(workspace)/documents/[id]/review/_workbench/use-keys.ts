'use client';

import { useEffect, useRef } from 'react';

export type KeyAction =
  | 'next'
  | 'previous'
  | 'confirm'
  | 'edit'
  | 'absent'
  | 'unreadable'
  | 'approve'
  | 'zoom-in'
  | 'zoom-out'
  | 'fit'
  | 'next-page'
  | 'previous-page'
  | 'split'
  | 'take'
  | 'keys';

export const KEYS: readonly { keys: readonly string[]; shown: string; action: KeyAction; does: string }[] = Object.freeze([
  { keys: ['ArrowDown', 'j'], shown: '↓ or j', action: 'next', does: 'Next field' },
  { keys: ['ArrowUp', 'k'], shown: '↑ or k', action: 'previous', does: 'Field before' },
  { keys: ['Enter'], shown: 'Enter', action: 'confirm', does: 'Confirm the value, or save what is typed' },
  { keys: ['e'], shown: 'e', action: 'edit', does: 'Edit' },
  { keys: ['a'], shown: 'a', action: 'absent', does: 'Not on this document' },
  { keys: ['u'], shown: 'u', action: 'unreadable', does: 'There, but unreadable' },
  { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: '1 to 9', action: 'take', does: 'Take what was also found' },
  { keys: ['PageDown', ']'], shown: ']', action: 'next-page', does: 'Next page' },
  { keys: ['PageUp', '['], shown: '[', action: 'previous-page', does: 'Page before' },
  { keys: ['s'], shown: 's', action: 'split', does: 'Begin a document on this page, or join it to the one before' },
  { keys: ['+', '='], shown: '+', action: 'zoom-in', does: 'Zoom in' },
  { keys: ['-'], shown: '−', action: 'zoom-out', does: 'Zoom out' },
  { keys: ['0'], shown: '0', action: 'fit', does: 'Fit the width' },
  { keys: ['?'], shown: '?', action: 'keys', does: 'Show these keys' },
]);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A button or link of its own keeps Enter; the row of a field does not. */
const keepsEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role="tab"], summary') !== null && !target.closest('[data-field-row]');

/** Single keys for the workbench, each told with its action; not while one types, and not while a dialog or menu is open. */
export function useKeys(onAction: (action: KeyAction, key: string) => void): void {
  const latest = useRef(onAction);
  useEffect(() => {
    latest.current = onAction;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current(action, event.key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return 'approve';
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return undefined;
  if (event.key === 'Enter' && keepsEnter(event.target)) return undefined;
  if (event.key.startsWith('Arrow') && event.target instanceof HTMLElement && event.target.closest('[role="tablist"], [data-scrolls]'))
    return undefined;
  return KEYS.find(({ keys }) => keys.includes(event.key))?.action;
}
