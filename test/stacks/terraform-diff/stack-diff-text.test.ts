import { describe, expect, it } from "vitest";
import type { StackDiff } from "../../../stacks/terraform-diff/stack-diff";
import { stackDiffText } from "../../../stacks/terraform-diff/stack-diff-text";

const changed = (path: string, from: unknown, to: unknown): StackDiff => ({
  before: "riyadh",
  after: "riyadh",
  renamedTexts: 0,
  blocks: 35,
  differing: [{ address: "docker_container.broker", kind: "changed", changes: [{ path, from, to }] }],
});
const linesOf = (...given: Parameters<typeof changed>) =>
  stackDiffText(changed(...given))
    .split("\n")
    .slice(2, -1);

describe("stackDiffText()", () => {
  it("says that nothing differs, and which name was read as which", () => {
    expect(stackDiffText({ before: "riyadh", after: "lagos", renamedTexts: 70, blocks: 35, differing: [] })).toBe(
      "riyadh → lagos: the Terraform JSON is the same, 35 blocks\n  riyadh counts as lagos in 70 texts, because the name alone is no difference\n",
    );
  });

  it("names blocks that are on one side only, and values with their paths", () => {
    const diff = changed("memory", 256, 512);
    const added = { address: "docker_volume.data", kind: "added", changes: [] } as const;
    expect(stackDiffText({ ...diff, differing: [...diff.differing, added] })).toBe(
      "riyadh: 2 of 35 blocks differ\n  changed docker_container.broker\n    memory: 256 → 512\n  added docker_volume.data\n",
    );
  });

  it.each([
    ["a value that is new", ["init", undefined, true], ["    init: none → true"]],
    ["a map in short", ["tmpfs", { "/tmp": "rw" }, undefined], ['    tmpfs: {"/tmp":"rw"} → none']],
    ["a block of one value", ["", "a", "b"], ["    value: a → b"]],
    [
      "the lines of a text",
      ["content", "a\nb\n", "a\nc\n"],
      ["    content:", "      @@ -1,2 +1,2 @@", "        a", "      - b", "      + c"],
    ],
    [
      "a text that got a second line",
      ["content", "a", "a\nb"],
      ["    content:", "      @@ -1,1 +1,2 @@", "      - a", "      + a", "      + b"],
    ],
    [
      "the items of a list",
      ["command", ["-a", "-b=1"], ["-a", "-b=2"]],
      ["    command:", "      @@ -1,2 +1,2 @@", "        -a", "      - -b=1", "      + -b=2"],
    ],
    [
      "tabs and ends of line",
      ["content", "\ta\r\n", "\ta\n"],
      ["    content:", "      @@ -1,1 +1,1 @@", "      -     a\\r", "      +     a"],
    ],
  ] as [string, Parameters<typeof changed>, string[]][])("shows %s", (_what, given, lines) => {
    const shown = linesOf(...given).filter((line) => !line.includes("No newline"));
    expect(shown).toEqual(lines);
  });

  it("cuts long files and long values, says so, and shows all of them where it is asked to", () => {
    const [from, to] = ["a", "b"].map((word) => Array.from({ length: 100 }, (_, i) => `${word} ${i}\n`).join("")) as [string, string];
    const cut = linesOf("content", from, to);
    expect(cut).toHaveLength(42);
    expect(cut.at(-1)).toBe("      … and 161 more lines: --all shows them");
    expect(stackDiffText(changed("content", from, to), { all: true }).split("\n")).toHaveLength(205);
    const long = "a".repeat(1000);
    expect(linesOf("image", long, "b")).toEqual([`    image: ${"a".repeat(80)}… (1,000 characters) → b`]);
    expect(stackDiffText(changed("image", long, "b"), { all: true })).toContain(`image: ${long} → b`);
  });

  it("has no line longer than the width, and none that a terminal or a CI obeys", () => {
    const text = stackDiffText(changed("a\u001b[31m", "x\n::error::a\n##[group]b\u001b[0m\n", `${"word ".repeat(60)}\n`), { width: 60 });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
    for (const line of text.trimEnd().split("\n")) expect(line).not.toMatch(/^\s*::|##\[|\p{Cc}/u);
  });
});
