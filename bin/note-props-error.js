// Loaded by node before an app that `edge-node check` runs: notes the problems of a PropsError that ends it, for the command line to know that node has printed them.
const { writeFileSync } = require("node:fs");

const { EDGE_NODE_PROPS_ERROR: file } = process.env;
process.on("uncaughtExceptionMonitor", (error) => {
  if (file && error instanceof Error && error.name === "PropsError") writeFileSync(file, error.message);
});
