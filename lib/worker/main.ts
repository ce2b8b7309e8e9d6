/** Door 2, the queue: takes up jobs until it is asked to stop, or until the supervisor that started it is gone. */
import { work } from '#lib/adapters/queue/work.ts';
import { log } from '#lib/log.ts';
import { checkRecogniser } from '#lib/use-cases/check-recogniser.ts';
import { watchCanaries } from './canary.ts';
import { blankErasedLinesTask } from './tasks/blank-erased-lines.ts';
import { buildDatasetVersionTask } from './tasks/build-dataset-version.ts';
import { extractDocumentTask } from './tasks/extract-document.ts';
import { failDatasetVersionTask } from './tasks/fail-dataset-version.ts';
import { failDocumentTask } from './tasks/fail-document.ts';
import { failEvaluationTask } from './tasks/fail-evaluation.ts';
import { failTrainingRunTask } from './tasks/fail-training-run.ts';
import { judgeTrainingRunTask } from './tasks/judge-training-run.ts';
import { openDocumentTask } from './tasks/open-document.ts';
import { readPagesTask } from './tasks/read-pages.ts';
import { rememberDocumentTask } from './tasks/remember-document.ts';
import { runEvaluationTask } from './tasks/run-evaluation.ts';
import { sendAlertTask } from './tasks/send-alert.ts';
import { shadowDocumentTask } from './tasks/shadow-document.ts';
import { trainHereTask } from './tasks/train-here.ts';
import { watchTask } from './tasks/watch.ts';
import { tidyEveryHour } from './tidy.ts';
import { watchEveryHour } from './watch.ts';

await checkRecogniser();
const worker = await work([
  openDocumentTask,
  readPagesTask,
  extractDocumentTask,
  failDocumentTask,
  rememberDocumentTask,
  watchTask,
  sendAlertTask,
  buildDatasetVersionTask,
  failDatasetVersionTask,
  blankErasedLinesTask,
  runEvaluationTask,
  failEvaluationTask,
  shadowDocumentTask,
  trainHereTask,
  judgeTrainingRunTask,
  failTrainingRunTask,
]);
tidyEveryHour();
watchEveryHour();
watchCanaries();
log.info('worker is up');
process.send?.('up');

let stopping = false;
async function stop(reason: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  log.info({ reason }, 'worker stops');
  await worker.stop();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
// Killed without warning, a supervisor can tell nobody: its end of the channel closes.
process.on('disconnect', () => void stop('the supervisor is gone'));
