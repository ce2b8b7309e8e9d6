import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { GeneratedDocument } from '#lib/domain/training-page.ts';
import type { PlannedDocument } from '#lib/synthetic/plan.ts';
import type { MakerReply } from './messages.ts';

const MAKER = path.join(import.meta.dirname, 'maker.ts');
/** Documents that are ready before those that stand in front of them; each may hold megabytes of scans. */
const AHEAD_PER_JOB = 6;

function ask(child: ChildProcess, planned: PlannedDocument): Promise<GeneratedDocument> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void =>
      reject(new Error(`A process that makes documents ended (${code}) at ${planned.id}, ${planned.family}.`));
    child.once('exit', gone);
    child.once('message', (reply: MakerReply) => {
      child.off('exit', gone);
      if ('document' in reply) resolve(reply.document);
      else reject(new Error(reply.error));
    });
    child.send(planned);
  });
}

interface Making {
  jobs: number;
  /** A folder of public lists. */
  lists?: string;
  /** A folder of blank forms. */
  formPack?: string;
  filesOnly: boolean;
}

/** The documents of a plan in its order, made by `jobs` processes. The first that fails ends it all. */
export async function* makeDocuments(
  plan: readonly PlannedDocument[],
  { jobs, lists, formPack, filesOnly }: Making,
): AsyncGenerator<GeneratedDocument> {
  const options = [
    ...(lists === undefined ? [] : ['--lists', lists]),
    ...(formPack === undefined ? [] : ['--form-pack', formPack]),
    ...(filesOnly ? ['--files-only'] : []),
  ];
  const children = Array.from({ length: jobs }, () => fork(MAKER, options, { serialization: 'advanced' }));
  const idle = [...children];
  const waiting: ((child: ChildProcess) => void)[] = [];
  const make = async (planned: PlannedDocument): Promise<GeneratedDocument> => {
    const child = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
    const document = await ask(child, planned);
    const next = waiting.shift();
    if (next) next(child);
    else idle.push(child);
    return document;
  };
  const ahead: Promise<GeneratedDocument>[] = [];
  let asked = 0;
  try {
    for (let done = 0; done < plan.length; done++) {
      for (const planned of plan.slice(asked, done + jobs * AHEAD_PER_JOB)) {
        const making = make(planned);
        making.catch(() => undefined);
        ahead.push(making);
        asked++;
      }
      const document = await ahead.shift();
      if (document) yield document;
    }
  } finally {
    for (const child of children) child.kill();
  }
}
