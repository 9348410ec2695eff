import { Command } from "commander";
import { describe, expect, it, vi } from "vitest";
import { type Listing, listingText, tableCommand } from "../../../cli/terminal/table-command";

const table = {
  columns: [{ head: "load", text: ({ name }: { readonly name: string }) => name, value: ({ name }: { readonly name: string }) => name }],
  rows: [{ name: "rack-1" }],
};
const listing: Listing = { site: "riyadh", blocks: ["riyadh: loads", table, "below"], table, beside: ["1 is left out"] };

/** What a run of the command writes, and what it is given. */
function run(...argv: readonly string[]) {
  const [stdout, stderr, ended] = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.fn()];
  for (const spy of [stdout, stderr]) spy.mockImplementation(() => true);
  const find = vi.fn(() => ({ found: { site: "riyadh" }, list: () => listing, end: ended }));
  const command = new Command("loads").argument("<site>").exitOverride();
  tableCommand(command, { formats: ["format of the result", "text", "json", "csv"], addOptions: (one) => one, find });
  try {
    command.parse(argv, { from: "user" });
    const said = (spy: typeof stdout | typeof stderr) => spy.mock.calls.map(([text]) => String(text)).join("");
    return { find, ended, stdout: said(stdout), stderr: said(stderr) };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

describe("tableCommand()", () => {
  it("shows what is found to people, calls end() once it is written, and says nothing beside it", () => {
    const { find, ended, stdout, stderr } = run("site.yaml", "--width", "80");
    expect(find.mock.calls).toEqual([[["site.yaml"], { format: "text", width: 80 }]]);
    expect(stdout).toMatch(/^riyadh: loads\n┌[\s\S]*│ rack-1 │\n[\s\S]*┘\nbelow\n$/);
    expect([stderr, ended.mock.calls.length]).toEqual(["", 1]);
  });

  it("writes JSON of what is found alone", () => {
    const { stdout, stderr } = run("site.yaml", "--format", "json");
    expect([JSON.parse(stdout), stderr]).toEqual([{ site: "riyadh" }, ""]);
  });

  it("writes a spreadsheet with the site first, and says on standard error what has no place in it", () => {
    const { stdout, stderr } = run("site.yaml", "--format", "csv");
    expect([stdout, stderr]).toEqual(["site,load\r\nriyadh,rack-1\r\n", "riyadh: 1 is left out\n"]);
  });

  it("has the formats that it is given and no other", () => {
    expect(() => run("site.yaml", "--format", "ics")).toThrow(/Allowed choices are text, json, csv/);
  });
});

describe("listingText()", () => {
  it("leaves a table without rows out, and wraps lines", () => {
    const text = listingText({ ...listing, blocks: ["a long line that is broken", { ...table, rows: [] }] }, { format: "text", width: 20 });
    expect(text).toBe("a long line that\n  is broken\n");
  });

  it("refuses a format that the command offers and its result does not have, and writes no other in its place", () => {
    expect(() => listingText(listing, { format: "ics", width: 80 })).toThrow("leave ics out of its formats");
    expect(() => listingText({ blocks: listing.blocks }, { format: "csv", width: 80 })).toThrow("leave csv out of its formats");
  });
});
