/** Waits for a state of the database, which another process brings about; fails with what was waited for. */
export async function until(reached: () => Promise<boolean>, timeoutMs = 60_000, name = reached.toString()): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; !(await reached()); ) {
    if (Date.now() > deadline) throw new Error(`Not reached within ${timeoutMs} ms: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
