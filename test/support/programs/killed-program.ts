// Writes the files that the arguments name together again, as they are, and is killed when it has put the first into its place.
import { readFileSync, renameSync } from "node:fs";
import { outputTarget } from "../../../cli/output-target";
import { putFiles } from "../../../cli/write-files";

const files = process.argv.slice(2);
const move: typeof renameSync = (from, to) => {
  if (files.length > 1) renameSync(from, to);
  process.kill(process.pid, "SIGKILL");
};
putFiles(
  files.map(outputTarget),
  files.map((file) => readFileSync(file, "latin1")),
  { option: "--output", move },
);
