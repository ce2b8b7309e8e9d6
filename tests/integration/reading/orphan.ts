/** A parent that reads a page which never ends, to be killed meanwhile. Arguments: file, limits as JSON. */
import { openFile } from '#lib/adapters/reader/open-file.ts';

const [path = '', limits = '{}'] = process.argv.slice(2);
const reader = await openFile({ path, kind: 'pdf', limits: JSON.parse(limits) });
process.stdout.write('open\n');
await reader.readContent(1).catch(() => undefined);
