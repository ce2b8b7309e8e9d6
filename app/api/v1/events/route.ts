import { eventStream } from '#app/api/_http/event-stream.ts';
import { route } from '#app/api/_http/route.ts';
import { watchDocuments } from '#lib/use-cases/watch-documents.ts';

/** Server-sent events: `document` with the id of each document that changed, within reach. */
export const GET = route(async ({ actor, request }) => eventStream(request.signal, (signal) => watchDocuments({ actor, signal })));
