/** Lets a program go on whose reader stops early, such as `main.ts | head`: its files and its exit code are those of a run that is read to the end. */
export function ignoreClosedReaders(): void {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners("error").includes(ignoreClosedReader)) stream.on("error", ignoreClosedReader);
}

/** @throws every other error, unless the program listens to the errors of its output itself */
function ignoreClosedReader(this: NodeJS.WriteStream, error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && this.listenerCount("error") === 1) throw error;
}
