// Runs programs of projects that installed the package, one behind the other and each as if it were alone: what takes long is to load the library, once.
// Started with ts-node, the folder below which the projects stand, and the socket at which it is asked.
const Module = require("node:module");
const { createServer } = require("node:net");
const { join } = require("node:path");

const [, , root, socket] = process.argv;
const library = join(root, "node_modules/cdktf-edge-node");
const { run } = require(join(library, "dist/cli/run.js"));
const { forgetWriters } = require(join(library, "dist/stacks/written-folders.js"));
const { cacheAnswers } = require(join(library, "dist/constructs/props/answer-cache.js"));
const { KeptStudies } = require("../kept/kept-studies");

cacheAnswers(new KeptStudies()); // projects judge the same sites

const programs = {
  "edge-node": (argv) => {
    process.exitCode = run(argv);
  },
  "ts-node": (argv) => {
    process.argv = [process.execPath, join(process.cwd(), argv[0]), ...argv.slice(1)];
    Module.runMain();
  },
};

/** How a program ended, and what it said. */
function ended({ argv: asked, cwd, env }) {
  const [name, ...argv] = asked.filter((one, i) => i > 0 || one !== "--no-install"); // nothing is ever fetched here
  const said = { stdout: "", stderr: "" };
  const streams = Object.keys(said).map((stream) => [stream, process[stream].write]);
  for (const [stream] of streams)
    process[stream].write = (text) => {
      said[stream] += text;
      return true;
    };
  process.chdir(cwd);
  process.env = env;
  process.exitCode = 0;
  try {
    programs[name](argv);
    return { status: process.exitCode, ...said };
  } catch (error) {
    return { status: 1, stdout: said.stdout, stderr: said.stderr + error.stack };
  } finally {
    for (const [stream, write] of streams) process[stream].write = write;
    process.exitCode = 0;
    forgetWriters();
    for (const file of Object.keys(require.cache)) if (file.startsWith(root) && !file.startsWith(library)) delete require.cache[file];
  }
}

createServer({ allowHalfOpen: true }, (asking) => {
  let asked = "";
  asking.setEncoding("utf8").on("data", (text) => {
    asked += text;
  });
  asking.on("end", () => asking.end(JSON.stringify(ended(JSON.parse(asked)))));
}).listen(socket, () => process.stdout.write("listening"));
