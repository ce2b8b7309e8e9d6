'use client';

import { useEffect, useRef } from 'react';

export const KEY_GROUPS = ['Fields', 'Answers', 'Document', 'Page'] as const;
export type KeyGroup = (typeof KEY_GROUPS)[number];

interface Key {
  keys: readonly string[];
  shown: string;
  action: string;
  group: KeyGroup;
  does: string;
}

/** Every key of the workbench, in the order in which they are shown. */
export const KEYS = Object.freeze([
  { keys: ['ArrowDown', 'j'], shown: '↓ or j', action: 'next', group: 'Fields', does: 'Next field' },
  { keys: ['ArrowUp', 'k'], shown: '↑ or k', action: 'previous', group: 'Fields', does: 'Field before' },
  { keys: ['v'], shown: 'v', action: 'snippets', group: 'Fields', does: 'Show or hide the print beside each value' },
  { keys: ['r'], shown: 'r', action: 'rule', group: 'Fields', does: 'How to label this field' },
  { keys: ['m'], shown: 'm', action: 'comment', group: 'Fields', does: 'Comment on this value' },
  { keys: ['Enter'], shown: 'Enter', action: 'confirm', group: 'Answers', does: 'Confirm, or save what is typed; go to the next' },
  { keys: ['c'], shown: 'c', action: 'confirm-all', group: 'Answers', does: 'Confirm all that the machine is sure of' },
  { keys: ['e'], shown: 'e', action: 'edit', group: 'Answers', does: 'Edit' },
  {
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    shown: '1 to 9',
    action: 'take',
    group: 'Answers',
    does: 'Take what was also found',
  },
  { keys: ['a'], shown: 'a', action: 'absent', group: 'Answers', does: 'Not on this document' },
  { keys: ['u'], shown: 'u', action: 'unreadable', group: 'Answers', does: 'There, but unreadable' },
  { keys: ['i'], shown: 'i', action: 'another', group: 'Answers', does: 'Add another value of this field' },
  { keys: ['mod+z'], shown: 'Ctrl Z', action: 'undo', group: 'Answers', does: 'Undo, also after saving and after approval' },
  { keys: ['mod+shift+z', 'mod+y'], shown: 'Ctrl Shift Z', action: 'redo', group: 'Answers', does: 'Do it again' },
  { keys: ['mod+Enter'], shown: 'Ctrl Enter', action: 'approve', group: 'Document', does: 'Approve and open the next' },
  { keys: ['n'], shown: 'n', action: 'skip', group: 'Document', does: 'Leave it for now and open the next' },
  { keys: ['x'], shown: 'x', action: 'escalate', group: 'Document', does: 'Hand it to somebody more experienced' },
  { keys: ['M'], shown: 'Shift M', action: 'comment-document', group: 'Document', does: 'Comment on the document' },
  { keys: ['f'], shown: 'f', action: 'fields-tab', group: 'Document', does: 'Show the fields' },
  { keys: ['d'], shown: 'd', action: 'split-tab', group: 'Document', does: 'Show how the file is cut into documents' },
  { keys: ['h'], shown: 'h', action: 'history-tab', group: 'Document', does: 'Show the history' },
  { keys: ['s'], shown: 's', action: 'split', group: 'Document', does: 'Begin a document on this page, or join it to the one before' },
  { keys: ['t'], shown: 't', action: 'retype', group: 'Document', does: 'Choose the type of the document on this page' },
  { keys: ['S'], shown: 'Shift S', action: 'save-split', group: 'Document', does: 'Save the split' },
  { keys: ['PageDown', ']'], shown: ']', action: 'next-page', group: 'Page', does: 'Next page' },
  { keys: ['PageUp', '['], shown: '[', action: 'previous-page', group: 'Page', does: 'Page before' },
  { keys: ['+', '='], shown: '+', action: 'zoom-in', group: 'Page', does: 'Zoom in' },
  { keys: ['-'], shown: '−', action: 'zoom-out', group: 'Page', does: 'Zoom out' },
  { keys: ['0'], shown: '0', action: 'fit', group: 'Page', does: 'Fit the width' },
  { keys: ['?'], shown: '?', action: 'keys', group: 'Document', does: 'Show these keys' },
] as const satisfies readonly Key[]);

export type KeyAction = (typeof KEYS)[number]['action'];

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

/** What a key is called in the table: with `mod` for Ctrl or Command. */
export function nameOfKey({ key, ctrlKey, metaKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): string {
  if (!ctrlKey && !metaKey) return key;
  return `mod+${shiftKey ? 'shift+' : ''}${key.length === 1 ? key.toLowerCase() : key}`;
}

function actionOf(event: KeyboardEvent): KeyAction | undefined {
  const name = nameOfKey(event);
  // While one types, undo is the undo of the text.
  if (event.altKey || (isTyping(event.target) && name !== 'mod+Enter')) return undefined;
  if (name === 'Enter' && keepsEnter(event.target)) return undefined;
  if (name.startsWith('Arrow') && event.target instanceof HTMLElement && event.target.closest('[role="tablist"], [data-scrolls]'))
    return undefined;
  return KEYS.find(({ keys }) => (keys as readonly string[]).includes(name))?.action;
}
