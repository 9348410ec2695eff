#!/usr/bin/env node
// In a checkout the sources run, so that nothing stale does; in the package what was built of them.
const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const source = join(__dirname, "../cli/main.ts");
if (existsSync(source)) {
  const loaders = ["-C", "source", "-r", require.resolve("tsx/cjs")];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(__dirname, "../tsconfig.json") }; // wherever it runs
  const { status, signal } = spawnSync(process.execPath, [...loaders, source, ...process.argv.slice(2)], { stdio: "inherit", env });
  if (signal) process.kill(process.pid, signal);
  process.exitCode = status ?? 2;
} else {
  require("../dist/cli/main.js");
}
