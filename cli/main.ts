import { run } from "./run";
import { exitCodes } from "./terminal/exit-codes";

let isLost = false;

process.stdout.on("error", ({ code, message }: NodeJS.ErrnoException) => {
  if (code === "EPIPE" || isLost) return; // the reader may stop early, such as `edge-node check | head`: the verdict stays
  isLost = true;
  process.exitCode = exitCodes.inputFailed;
  process.stderr.write(
    `Standard output must accept the result but cannot be written, ${message}: free disk space, or name a file with --output\n`,
  );
});
process.stderr.on("error", () => undefined); // progress that cannot be shown changes no verdict

const code = run(process.argv.slice(2));
process.exitCode = isLost ? exitCodes.inputFailed : code;
