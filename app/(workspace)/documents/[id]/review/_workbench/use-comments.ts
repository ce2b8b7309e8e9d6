'use client';

import { useEffect, useState } from 'react';
import { z } from 'zod';
import { callApi } from '#app/_client/call-api.ts';
import { type Comment, commentSchema } from '#lib/domain/comment.ts';

const commentsSchema = z.object({ comments: z.array(commentSchema) });

/** What people remarked on a document and its values. */
export function useComments(documentId: string) {
  const [comments, setComments] = useState<readonly Comment[]>([]);
  useEffect(() => {
    let gone = false;
    void callApi(`/documents/${documentId}/comments`, commentsSchema).then((answer) => {
      if (!gone && answer.ok) setComments(answer.value.comments);
    });
    return () => {
      gone = true;
    };
  }, [documentId]);
  return {
    comments,
    /** Adds a remark; answers what went wrong, in a sentence, or nothing. */
    async add(body: string, slot?: string): Promise<string | undefined> {
      const answer = await callApi(`/documents/${documentId}/comments`, commentSchema, {
        method: 'POST',
        body: { body, ...(slot && { slot }) },
      });
      if (!answer.ok) return answer.message;
      setComments((all) => [...all, answer.value]);
      return undefined;
    },
  };
}
export type Comments = ReturnType<typeof useComments>;
