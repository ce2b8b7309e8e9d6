/** What a sender may still send after a refusal; beyond it the connection is cut. */
const REST_BYTES_MAX = 1024 * 1024 * 1024;

/**
 * The same stream, but one who stops reading does not cut the connection: the rest is read and thrown away, so that the
 * sender, who reads no answer before it has sent everything, learns why the file was refused.
 */
export function drainedWhenLeft(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel() {
      void drain(reader);
    },
  });
}

async function drain(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  let bytes = 0;
  try {
    while (bytes < REST_BYTES_MAX) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // The sender left: there is nobody to tell.
  }
}
