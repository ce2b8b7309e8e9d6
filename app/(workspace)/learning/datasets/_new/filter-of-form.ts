import { type DatasetFilter, datasetFilterSchema } from '#lib/domain/dataset.ts';

/** What a form asks for; undefined when a field of it cannot be understood. */
export function filterOfForm(form: FormData): DatasetFilter | undefined {
  const many = (name: string): { [name: string]: string[] } => {
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    return values.length > 0 ? { [name]: values } : {};
  };
  const one = (name: string): { [name: string]: string } => {
    const value = form.get(name);
    return typeof value === 'string' && value !== '' ? { [name]: value } : {};
  };
  const parsed = datasetFilterSchema.safeParse({
    ...{ ...many('types'), ...many('lenders'), ...many('reviewers') },
    ...{ ...one('approvedFrom'), ...one('approvedTo'), ...one('textSource'), ...one('together') },
    ...(form.get('doubleReviewed') === 'on' && { doubleReviewed: true }),
  });
  return parsed.success ? parsed.data : undefined;
}
