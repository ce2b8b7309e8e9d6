import type { Task } from '#lib/adapters/queue/work.ts';
import { sendAlert } from '#lib/use-cases/send-alert.ts';

export const sendAlertTask: Task<'send-alert'> = { name: 'send-alert', run: sendAlert };
