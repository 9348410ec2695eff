// Runs the command lines of its argument, a list in JSON, one behind the other in this program, and ends what each printed with a NUL and its exit code.
// Beside the path of the built library, from which node's options let it run.
const { join } = require("node:path");

const [, , library, commands] = process.argv;
const { run } = require(join(library, "cli/run.js"));
const { forgetWriters } = require(join(library, "stacks/written-folders.js"));

for (const argv of JSON.parse(commands)) {
  const code = run(argv);
  forgetWriters();
  process.stdout.write(`\0${code}\0`);
  process.stderr.write("\0");
}
