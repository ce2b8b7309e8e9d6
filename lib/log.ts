/** The only writer of logs: JSON lines on standard error. Never a document's text, never a value. */
import { pino } from 'pino';
import { env } from '#lib/env.ts';

export const log = pino({ level: env().LOG_LEVEL, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
