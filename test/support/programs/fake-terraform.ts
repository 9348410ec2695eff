import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** What the fake answers to a command, by its first word behind `-chdir`. */
export type TerraformAnswers = Readonly<
  Record<string, { readonly stdout?: string; readonly stderr?: string; readonly status?: number; readonly after?: string }>
>;

/** A fake of Terraform: a script that notes its commands and prints what it is told. What the real one does stands in test/acceptance/deploy-command.test.ts. */
export class FakeTerraform {
  readonly folder = mkdtempSync(join(tmpdir(), "fake-terraform-"));
  private readonly log = join(this.folder, "commands");

  constructor() {
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
    this.answer({});
  }

  /** From now on it answers this; to other commands nothing, with 0. @param name of the program. @default terraform */
  answer(answers: TerraformAnswers, name = "terraform"): void {
    writeFileSync(this.log, "");
    const cases = Object.entries(answers).map(([command, { stdout = "", stderr = "", status = 0, after = ":" }]) => {
      writeFileSync(join(this.folder, `out-${command}`), stdout);
      writeFileSync(join(this.folder, `err-${command}`), stderr);
      return `${command}) ${after}; cat ${this.folder}/out-${command}; cat ${this.folder}/err-${command} >&2; exit ${status};;`;
    });
    const program = join(this.folder, name);
    writeFileSync(
      program,
      `#!/bin/sh\n[ "$1" = version ] && echo "Terraform v1.11.4" && exit 0\necho "$*" >> ${this.log}\nshift\ncase "$1" in\n${cases.join("\n")}\nesac\nexit 0\n`,
    );
    chmodSync(program, 0o755);
  }

  /** The commands that were run, each a line, without the folder. */
  get commands(): readonly string[] {
    return readFileSync(this.log, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.replace(/^-chdir=\S+ /, ""));
  }
}
