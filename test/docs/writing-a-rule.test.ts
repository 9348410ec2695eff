import { readFileSync } from "node:fs";
import * as library from "cdktf-edge-node";
import { describe, expect, it } from "vitest";

const page = readFileSync("docs/writing-a-rule.md", "utf8");

describe("docs/writing-a-rule.md", () => {
  it("shows the files of examples/house-policy to the letter", () => {
    const blocks = [...page.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
    const files = ["rules/pue-within-target.ts", "rules/pue-within-target.test.ts", "index.ts"];
    expect(blocks).toEqual(expect.arrayContaining(files.map((file) => readFileSync(`examples/house-policy/${file}`, "utf8"))));
  });

  it("names properties by which quantities are read, and that they have", () => {
    const rows = [...page.matchAll(/^\| (`quantity\..*?) \| (`\..*?) \|$/gm)];
    const read = rows.flatMap(([, quantities = "", properties = ""]) =>
      [...quantities.matchAll(/quantity\.(\w)(\w+)/g)].flatMap(([, first = "", rest = ""]) =>
        [...properties.matchAll(/\.(\w+)/g)].map(([, property = ""]) => [`${first}${rest}`, `${first.toUpperCase()}${rest}`, property]),
      ),
    );
    expect(read.length).toBeGreaterThan(15);
    const classes = library as unknown as Readonly<Record<string, { readonly prototype: object } | undefined>>;
    const wrong = read.filter(
      ([name = "", type = "", property = ""]) => !(name in library.quantity) || !(property in (classes[type]?.prototype ?? {})),
    );
    expect(wrong).toEqual([]);
  });
});
