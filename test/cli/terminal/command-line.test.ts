import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandLine } from "../../../cli/terminal/command-line";

describe("commandLine()", () => {
  it("leaves plain words as they are", () => {
    const args = ["-chdir=cdktf.out/stacks/riyadh", "plan", "-out=site.tfplan"];
    expect(commandLine("terraform", args)).toBe("terraform -chdir=cdktf.out/stacks/riyadh plan -out=site.tfplan");
  });

  it("is read by a shell as what it was made of", () => {
    const words = fc.array(
      fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0")),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(words, (args) => {
        const read = execFileSync("sh", ["-c", commandLine("printf", ["%s\\0", "first", ...args])], { encoding: "utf8" });
        expect(read.split("\0").slice(0, -1)).toEqual(["first", ...args]);
      }),
      { numRuns: 40 },
    );
  });
});
