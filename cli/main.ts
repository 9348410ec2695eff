import { run } from "./run";

/** Who reads the output may stop reading: `edge-node check | head`. The verdict stays. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = run(process.argv.slice(2));
