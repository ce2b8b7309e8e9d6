'use client';

import { useState, useTransition } from 'react';
import { callApi, nothing } from '#app/_client/call-api.ts';
import { decisionReasonSchema, type LoanFileConflict } from '#lib/domain/loan-conflict.ts';
import { sideKey } from './sides.tsx';

/** How a decision went: kept, or overtaken by somebody else's or by another word of a document. */
export interface DecisionOutcome {
  tone: 'good' | 'warn';
  text: string;
}

const OVERTAKEN = ['decided_by_other', 'evidence_changed'];

interface Deciding {
  loanId: string;
  conflict: LoanFileConflict;
  label: string;
  onDone: (outcome: DecisionOutcome) => void;
}

/** A choice and its reason until they are kept. What cannot be kept leaves both as they are and says why. */
export function useDecision({ loanId, conflict, label, onDone }: Deciding) {
  /** The key of a side; `null` = every document is right as it is. */
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState('');
  const [pending, start] = useTransition();
  // The documents may have moved on under the choice.
  const side = conflict.sides.find(({ values }) => values.length > 0 && sideKey(values) === chosen);
  const choice = chosen === null ? ('as-it-is' as const) : side && ('value' as const);
  const send = async (kept: string): Promise<void> => {
    const { fieldKey, evidenceId, lastDecisionId } = conflict;
    const body = { fieldKey, value: side ? side.values : null, reason: kept, evidenceId, lastDecisionId };
    const answer = await callApi(`/loans/${loanId}/decisions`, nothing, { method: 'POST', body });
    if (answer.ok) onDone({ tone: 'good', text: `${label}: decided.` });
    else if (OVERTAKEN.includes(answer.code)) onDone({ tone: 'warn', text: `${label}: ${answer.message}` });
    else setProblem(answer.message);
  };
  const save = (): void => {
    const checked = decisionReasonSchema.safeParse(reason);
    const hindrance = choice === undefined ? 'Choose what counts.' : checked.error?.issues[0]?.message;
    setProblem(hindrance ?? '');
    if (!hindrance && checked.data !== undefined) start(() => send(checked.data));
  };
  return { chosen, setChosen, choice, reason, setReason, problem, pending, save };
}
