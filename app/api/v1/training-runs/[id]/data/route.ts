import { streamOf } from '#app/api/_http/stream.ts';
import { bytes, leasedOf, trainerRoute } from '#app/api/_http/trainer-route.ts';
import { exportDataset } from '#lib/use-cases/export-dataset.ts';
import { getTrainingData } from '#lib/use-cases/get-training-data.ts';

/** For trainers: the dataset version of the run as Parquet, one row a page. */
export const GET = trainerRoute(async (asked) => {
  const { actor, versionId } = await getTrainingData(leasedOf(asked));
  const { chunks } = await exportDataset({ actor, versionId, format: 'parquet' });
  return bytes(streamOf(chunks));
});
