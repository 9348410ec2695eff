// Writes the files that the arguments name together, as one version after the other, until it is killed.
import { writeFiles } from "../../../cli/write-files";

process.stdout.write("writes\n");
for (let version = 1; ; version++) {
  const text = `${version}\n`.repeat(2000);
  writeFiles(
    process.argv.slice(2).map((file) => ({ file, text })),
    [],
  );
}
