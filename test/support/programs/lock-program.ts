// A program that takes locks as it is told, for tests that need two of them.
import { type Lock, takeLock } from "../../../stacks/lock-file";

let lock: Lock | undefined;

process.on("message", ({ take, end }: { readonly take?: string; readonly end?: "return" | "exit" | "throw" }) => {
  if (end === "exit") process.exit(3);
  if (end === "throw") throw new Error("on purpose");
  if (end === "return") process.disconnect();
  if (take === undefined) return;
  lock?.release();
  lock = undefined;
  try {
    lock = takeLock(take, { refusal: (holder) => new Error(holder) });
    process.send?.("taken");
  } catch (error) {
    process.send?.((error as Error).message);
  }
});
process.send?.("ready");
