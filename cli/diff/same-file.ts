import { statSync } from "node:fs";

/** Whether two paths lead to one file or folder, also by links. */
export function isSameFile(one: string, other: string): boolean {
  try {
    const [first, last] = [statSync(one, { bigint: true }), statSync(other, { bigint: true })];
    return first.dev === last.dev && first.ino === last.ino;
  } catch {
    return false; // the reader of the file reports it
  }
}
