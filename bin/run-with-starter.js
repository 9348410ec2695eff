// Runs the program that its arguments name, in a group of processes of its own. When who started this one is gone, as by a signal, descriptor 3 is closed: the program and all that it
// has started then end too. It may end well; what is left after that is killed.
const { spawn } = require("node:child_process");
const { Socket } = require("node:net");

const graceMs = 2000;
const [program, ...args] = process.argv.slice(2);
const isGrouped = process.platform !== "win32";
const child = spawn(program, args, { stdio: "inherit", detached: isGrouped });

function tell(signal) {
  try {
    return process.kill(isGrouped ? -child.pid : child.pid, signal);
  } catch {
    return false; // nothing of it is left
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals) process.on(signal, () => tell(signal)); // from the terminal, which does not reach the group
const starter = new Socket({ fd: 3 }).on("error", () => undefined);
starter.on("close", () => {
  tell("SIGTERM");
  setTimeout(() => tell("SIGKILL"), graceMs);
});
starter.resume().unref();

child.on("exit", (status, signal) => {
  if (starter.destroyed) return; // nobody waits, and what the program has started may still have to be killed
  starter.removeAllListeners("close");
  for (const one of signals) process.removeAllListeners(one);
  process.exitCode = status ?? 1;
  if (signal) process.kill(process.pid, signal);
});
