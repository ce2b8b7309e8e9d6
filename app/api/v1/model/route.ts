import { json } from '#app/api/_http/respond.ts';
import { route } from '#app/api/_http/route.ts';
import { getDeviceModel } from '#lib/use-cases/get-device-model.ts';

/** The model that reads documents now, for devices that read by themselves; null where rules alone answer. */
export const GET = route(async ({ actor }) => json({ model: await getDeviceModel({ actor }) }));
