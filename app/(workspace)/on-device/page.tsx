import type { Metadata } from 'next';
import { PageFrame } from '#app/_components/page-frame.tsx';
import { PageHeader } from '#app/_components/page-header.tsx';
import { requireActor } from '#app/_session/actor.ts';
import { DeviceDesk } from './_device/device-desk.tsx';

export const metadata: Metadata = { title: 'Read on this device' };

/** Reads a PDF in the browser; the server sends the model and sees nothing of the file. */
export default async function OnDevicePage() {
  await requireActor();
  return (
    <PageFrame>
      <PageHeader
        title="Read on this device"
        lead="See what a paper says without sending it. Nothing of the file leaves this machine, and nothing is kept."
      />
      <DeviceDesk />
    </PageFrame>
  );
}
