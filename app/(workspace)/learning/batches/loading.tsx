import { ListSkeleton } from '#app/_components/page-frame.tsx';

export default function Loading() {
  return <ListSkeleton />;
}
