import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Pages that show commands, with the decisions left out, which weigh them. */
const pages = [
  "README.md",
  "examples/README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const { scripts } = json("package.json") as { readonly scripts: { readonly start: string; readonly example: string } };

describe("commands for TypeScript", () => {
  it("are run by ts-node in cdktf.json, npm start and npm run example", () => {
    const { app } = json("cdktf.json") as { readonly app: string };
    expect(app).toBe(scripts.start);
    for (const command of [app, scripts.example]) expect(command).toMatch(/^node -C source -r ts-node\/register examples\/main\.ts/);
    expect(scripts.start.slice(0, scripts.example.length + 1)).toBe(`${scripts.example} `);
  });

  it.each(pages)("are run by ts-node in %s", (page) => {
    expect(readFileSync(page, "utf8").match(/(?:npx |-r |--import )tsx\S*/g)).toBeNull();
  });
});
