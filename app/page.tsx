import { redirect } from 'next/navigation';
import { HOME, requireActor } from './_session/actor.ts';

export default async function Home() {
  redirect(HOME[(await requireActor()).role]);
}
