import { z } from 'zod';
import { InvalidInput, NotFound, Unauthenticated } from '#lib/domain/errors.ts';
import type { Trainer } from '#lib/domain/training-run.ts';
import { getTrainer } from '#lib/use-cases/get-trainer.ts';
import { drainedWhenLeft } from './drain.ts';
import { errorResponse } from './respond.ts';
import { refuseOtherSites } from './same-origin.ts';

export interface TrainerAsked {
  request: Request;
  trainer: Trainer;
  url: URL;
  params: Readonly<Record<string, string>>;
}

type Handler = (asked: TrainerAsked) => Promise<Response>;

/** A route for machines that train: a key in the Authorization header, no cookie; what the handler throws becomes an answer. */
export const trainerRoute =
  (handler: Handler) =>
  async (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response> => {
    try {
      refuseOtherSites(request);
      const trainer = await getTrainer({ authorization: request.headers.get('authorization') });
      if (!trainer) throw new Unauthenticated('This key is unknown or was taken back. Make a new one on the page of training runs.');
      return await handler({ request, trainer, url: new URL(request.url), params: await context.params });
    } catch (error) {
      return errorResponse(error);
    }
  };

/** The run of the path and the lease that the trainer shows for it. */
export function leasedOf({ trainer, params, request }: TrainerAsked): { trainer: Trainer; runId: string; leaseId: string } {
  const runId = z.uuid().safeParse(params.id).data;
  if (runId === undefined) throw new NotFound('There is no such training run here.');
  return { trainer, runId, leaseId: request.headers.get('deedlens-lease') ?? '' };
}

/** The bytes of the request, never held whole. Throws `InvalidInput` when there are none. */
export function bytesOf({ request }: TrainerAsked): AsyncIterable<Uint8Array> {
  if (!request.body) throw new InvalidInput('The request carries no bytes.', 'file_missing');
  return drainedWhenLeft(request.body) as unknown as AsyncIterable<Uint8Array>;
}

export const bytes = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, { headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'private, no-store' } });

/** The JSON body, parsed by the schema of the domain. */
export async function toldBy<T>({ request }: TrainerAsked, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await request.json().catch((cause: unknown) => {
    throw new InvalidInput('The body of the request is not JSON.', 'body_not_json', { cause });
  });
  return schema.parse(body);
}
