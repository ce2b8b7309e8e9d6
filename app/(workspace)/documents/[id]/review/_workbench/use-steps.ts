'use client';

import { useEffect, useRef } from 'react';
import { z } from 'zod';
import { correctionInputSchema } from '#lib/domain/correction.ts';
import { inTab, keep, readKept } from './kept.ts';
import type { ReviewData } from './review-data.ts';
import { afterRedo, afterUndo, NO_STEPS, type Step, type Steps, withDone, without } from './undo.ts';

const stepSchema = z.object({ label: z.string(), back: z.array(correctionInputSchema), forth: z.array(correctionInputSchema) });
const stepsSchema = z.object({ done: z.array(stepSchema), undone: z.array(stepSchema) });

/** What a reviewer did to a document, to go back and forth in; kept for the tab, over reloads and an approval. */
export function useSteps({ documentId, extraction, memberId }: ReviewData) {
  const key = `deedlens.steps.${memberId}.${documentId}.${extraction}`;
  const steps = useRef<Steps>(NO_STEPS);
  useEffect(() => {
    steps.current = readKept(inTab, key, stepsSchema) ?? NO_STEPS;
  }, [key]);
  const change = (next: Steps): void => {
    steps.current = next;
    keep(inTab, key, next);
  };
  const walk = (found: { steps: Steps; step: Step } | undefined, act: (step: Step) => void): Step | undefined => {
    if (!found) return undefined;
    change(found.steps);
    act(found.step);
    return found.step;
  };
  return {
    add: (step: Step): void => change(withDone(steps.current, step)),
    undo: (act: (step: Step) => void): Step | undefined => walk(afterUndo(steps.current), act),
    redo: (act: (step: Step) => void): Step | undefined => walk(afterRedo(steps.current), act),
    forget: (slot: string): void => change(without(steps.current, slot)),
  };
}
