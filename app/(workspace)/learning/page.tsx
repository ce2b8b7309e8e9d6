import { redirect } from 'next/navigation';

/** This place opens with its data sets. */
export default function LearningPage(): never {
  redirect('/learning/datasets');
}
