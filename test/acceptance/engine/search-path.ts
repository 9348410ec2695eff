import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where the machine has the program, by `PATH` and then the folders for administrators. */
export function tryFindProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/local/sbin", "/usr/sbin", "/sbin"];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
