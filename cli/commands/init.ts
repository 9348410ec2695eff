import { constants, copyFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageFolder } from "../../constructs/plain/package-folder";
import { commandLine } from "../terminal/command-line";
import { InputError } from "../terminal/exit-codes";
import { sayBeside } from "../terminal/say";

/** `edge-node init`: writes the site file of the examples, to start from. */
export function initCommand(): Command {
  return new Command("init")
    .description("Write a site file to start from, with comments; it passes as it is")
    .argument("[file]", "its path, which must be free", "site.yaml")
    .action((file: string) => {
      if (!/\.ya?ml$/.test(file)) throw new InputError(`File to write must be .yaml but is ${file}: name it like site.yaml`);
      try {
        copyFileSync(join(packageFolder(), "examples/own-site.yaml"), file, constants.COPYFILE_EXCL);
      } catch (error) {
        throw new InputError(notWritten(file, (error as NodeJS.ErrnoException).code));
      }
      sayBeside(`${file} is written. Next: ${commandLine("npx", ["edge-node", "check", file])}`);
    });
}

function notWritten(file: string, code: string | undefined): string {
  if (code === "EEXIST") return `File to write must not be there yet but ${file} is: name another, nothing is overwritten`;
  return `File to write must be in a folder that can be written but ${file} is not, ${code}: name another`;
}
