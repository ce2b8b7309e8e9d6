'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

type Listener = (documentId: string) => void;
const Listeners = createContext<Set<Listener> | null>(null);

function documentIdOf(data: string): string {
  try {
    const parsed: unknown = JSON.parse(data);
    return typeof parsed === 'object' && parsed !== null && 'documentId' in parsed ? String(parsed.documentId) : '';
  } catch {
    return '';
  }
}

/** One stream of server-sent events a tab; the browser reconnects by itself. */
export function DocumentEvents({ children }: { children: ReactNode }) {
  const [listeners] = useState(() => new Set<Listener>());
  useEffect(() => {
    const source = new EventSource('/api/v1/events');
    const tell = (event: MessageEvent<string>): void => {
      for (const listener of listeners) listener(documentIdOf(event.data));
    };
    source.addEventListener('document', tell);
    return () => source.close();
  }, [listeners]);
  return <Listeners.Provider value={listeners}>{children}</Listeners.Provider>;
}

/** Calls `listener` with the id of every document that changes. */
export function useDocumentEvents(listener: Listener): void {
  const listeners = useContext(Listeners);
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => {
    const tell: Listener = (documentId) => latest.current(documentId);
    listeners?.add(tell);
    return () => {
      listeners?.delete(tell);
    };
  }, [listeners]);
}

const REFRESH_EVERY_MS = 800;

/** Fetches the server's part of the page anew when a document changes; `documentId` = only that one. At most every 0.8 s. */
export function LiveRefresh({ documentId }: { documentId?: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useDocumentEvents((changed) => {
    if (documentId && changed !== documentId) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      router.refresh();
    }, REFRESH_EVERY_MS);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}
