import { describe, expect, it, vi } from "vitest";
import { printError } from "../../cli/terminal/error-text";
import { unknownUnproven } from "../../constructs/engineering/numeric/unknown-on-range-error";
import { MachineError } from "../../constructs/engineering/scheduling/awaited-worker";

describe("MachineError", () => {
  it("is no unknown of a site, and is printed in one line", () => {
    const thrown = new MachineError("Solver must answer within 1800 s but its thread was silent: give it more time");
    expect(() =>
      unknownUnproven(() => {
        throw thrown;
      }),
    ).toThrow(thrown);
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    printError(thrown);
    expect(write.mock.calls).toEqual([[`${thrown.message}\n`]]);
    write.mockRestore();
  });
});
