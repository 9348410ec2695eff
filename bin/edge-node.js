#!/usr/bin/env node
// In a checkout the sources run, so that nothing stale does; in the package what was built of them.
const { spawn } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const source = join(__dirname, "../cli/main.ts");
if (existsSync(source)) {
  const loaders = ["-C", "source", "-r", require.resolve("tsx/cjs")];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(__dirname, "../tsconfig.json") }; // wherever it runs
  const child = spawn(process.execPath, [...loaders, source, ...process.argv.slice(2)], { stdio: "inherit", env });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal)); // or the sources would go on alone, and write
  child.on("exit", (status, signal) => {
    for (const one of signals) process.removeAllListeners(one);
    process.exitCode = status ?? 2;
    if (signal) process.kill(process.pid, signal);
  });
} else {
  require("../dist/cli/main.js");
}
