import { PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../../constructs/props/yaml/positioned-yaml";
import { everyRow } from "../../../support/tables/every-row";

const million = 1_000_000;
const filled = (piece: string, bytes = million) => piece.repeat(Math.floor(bytes / piece.length));
const numbered = (count: number, line: (i: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join("\n");

function refused(text: string): string {
  try {
    readYaml(text, "f");
  } catch (error) {
    if (error instanceof PropsError) return error.message;
    throw error;
  }
  return "";
}

/** Each is a way to spend a parser's time, memory or stack, made when it is read: together they are hundreds of megabytes. */
const hostile: Readonly<Record<string, () => string>> = {
  "100 MB": () => filled("a: 1\n", 100 * million),
  "100 MB of one value": () => `a: ${filled("x", 100 * million)}`,
  "lists in lists in brackets": () => filled("["),
  "maps in maps in brackets": () => filled("{a: "),
  "lists in lists on a line": () => filled("- "),
  "keys of keys": () => filled("? "),
  "maps in maps by indentation": () => numbered(1400, (i) => `${" ".repeat(i)}a:`),
  "values of values": () => filled("a: "),
  "values of values in a list": () => `[${filled("a: ")}`,
  "a bracket a line": () => filled("[\n"),
  "a billion laughs": () => `a: &a [1,1]\n${numbered(30, (i) => `b${i}: &b${i} [${filled(i === 0 ? "*a," : `*b${i - 1},`, 50)}]`)}`,
  "an alias on every line": () => `- &a 1\n${filled("- *a\n")}`,
  "an anchor and an alias on every line": () => numbered(40_000, (i) => `- &a${i} 1\n- *a${i}`),
  "a map of 50,000 keys": () => numbered(50_000, (i) => `k${i}: 1`),
  "an error on every line": () => filled("a: ]\n", 300_000),
  "documents without end": () => filled("---\n", 390_000),
  "tags without end": () => filled("!!str ", million),
  "directives without end": () => filled("%YAML 1.2\n"),
  "anchors without end": () => filled("&a ", 290_000),
  "quotes without end": () => filled('"a" ', 400_000),
};

describe("readYaml()", () => {
  it("readYaml() refuses hostile texts within 400 MB each", () => {
    everyRow("%s", Object.entries(hostile), (_, made) => {
      const text = made();
      const heap = process.memoryUsage().heapUsed;
      expect(refused(text)).toMatch(/^f is not valid \(\d+ problems?\)\n {2}f/);
      expect(process.memoryUsage().heapUsed - heap).toBeLessThan(400e6);
    });
  });

  it("readYaml() says where a text goes too deep: the 17th bracket, behind plain words and brackets that end", () => {
    expect(refused(`a: word\nb: [1, two]\nc: ${"[".repeat(17)}`)).toMatch(/^ {2}f:3:20: must be nested at most 16 deep/m);
  });

  it("readYaml() refuses an alias bomb of few aliases when it is resolved", () => {
    const bomb = numbered(9, (i) => (i === 0 ? "a0: &a0 [1, 1]" : `a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`));
    expect(refused(bomb)).toMatch(/must have aliases that can be resolved: Excessive alias count/);
  });

  it("readYaml() refuses aliases that multiply a long list, where they come to stand for more than 20,000 values", () => {
    // 1 list and 4,999 numbers: four aliases stand for 20,000 values
    const shared = `a: &a [${"1,".repeat(4999)}]\n`;
    expect(refused(`${shared}${numbered(4, (i) => `b${i}: *a`)}`)).toBe("");
    expect(refused(`${shared}${numbered(5, (i) => `b${i}: *a`)}`)).toBe(
      "f is not valid (1 problem)\n  f:6:5: must have aliases that expand to at most 20000 values together but they expand to more: use fewer",
    );
    expect(refused(`${shared}b: &b [*a, *a]\nc: [*b, *b]\n`)).toMatch(/^ {2}f:3:5: must have aliases that expand to at most 20000/m);
  });

  it("readYaml() refuses every merge key at its place and says what to write, and takes one in quotes as a key", () => {
    const message =
      'must have no merge key "<<", which YAML 1.2 does not have: write the keys out, or use an alias for a whole value, such as "loop: *base"';
    expect(refused("a: &a {x: 1}\nb: {<<: *a}\nc:\n  <<: *a\n  <<: [*a]\n  y: 1\n")).toBe(
      `f is not valid (3 problems)\n  f:2:5: ${message}\n  f:4:3: ${message}\n  f:5:3: ${message}`,
    );
    expect(readYaml('"<<": 1\n', "f").value).toEqual({ "<<": 1 });
  });

  it("readYaml() refuses a tag at its place", () => {
    everyRow(
      "%j",
      [
        ["a: 1\nb:\n  !!omap\n  - x: 1\n", "3:3", "!!omap"],
        ["a: !!set { x }\n", "1:4", "!!set"],
        ["a: !!pairs [x: 1]\n", "1:4", "!!pairs"],
        ["a: !!binary aGk=\n", "1:4", "!!binary"],
        ["a: !!timestamp 2001-01-01\n", "1:4", "!!timestamp"],
        ["a: !!merge x\n", "1:4", "!!merge"],
        ["!!omap [a: 1]\n", "1:1", "!!omap"],
        ["%TAG ! tag:yaml.org,2002:\n---\na: !set {x}\n", "3:4", "!!set"],
        ["a: !<tag:yaml.org,2002:omap> [x: 1]\n", "1:4", "!!omap"],
        ["a: !pounds 63\n", "1:4", "!pounds"],
        ["a: !!int five\n", "1:4", "!!int"],
      ],
      (text, place, tag) => {
        expect(refused(text)).toBe(
          `f is not valid (1 problem)\n  f:${place}: must be a plain map, list or value but cannot be read by its tag ${tag}: remove the tag`,
        );
      },
    );
  });

  it("readYaml() takes the tags of the core schema, anchors and aliases", () => {
    const text = "a: !!map\n  b: !!seq [!!str 5, !!int 5, !!float 5.5, !!bool true, !!null ~, ! 6]\nc: &c !!str 7\nd: *c\n*c : 8\n";
    expect(readYaml(text, "f").value).toEqual({ a: { b: ["5", 5, 5.5, true, null, "6"] }, c: "7", d: "7", "7": 8 });
  });

  it("readYaml() refuses a key that would replace another, and one that is no text", () => {
    everyRow(
      "%j",
      [
        ["x: &k compute\ncompute: 1\n*k : 2\n", "3:1: must be in its map once but is there already: leave one of the two out"],
        ["a: {1: x, '1': y}\n", "1:11: must be YAML 1.2: Map keys must be unique"],
        ["true: 1\n'true': 2\n", "2:1: must be YAML 1.2: Map keys must be unique"],
        ["a: 1\n~: 2\n", "2:1: must be a key of text but is a list, a map or nothing: write its name"],
        ["? [a, b]\n: 1\n", "1:3: must be a key of text but is a list, a map or nothing: write its name"],
        ["x: &k {a: 1}\n*k : 1\n", "2:1: must be a key of text but is a list, a map or nothing: write its name"],
      ],
      (text, problem) => {
        expect(refused(text)).toBe(`f is not valid (1 problem)\n  f:${problem}`);
      },
    );
  });

  it("readYaml() places what stands behind an alias where it is written", () => {
    const { placeOf } = readYaml("a: &a\n  x: 1\n  y: {z: 2}\nb: *a\nc: [*a]\n", "f");
    expect([placeOf(["b", "y", "z"]), placeOf(["c", 0, "x"]), placeOf(["b", "y", "q"])]).toEqual(["f:3:7", "f:2:3", "f:3:3"]);
  });

  it("readYaml() reads a file as large as the largest chassis has: 576 ports on 1,000 lines each of text and ports", () => {
    const ports = numbered(576, (i) => `  - name: Port ${i}\n    type: lc\n    description: 'a: [b] - c # d'\n    rear_port: R${i}`);
    const text = `comments: |\n${filled("  ## - [x]: y? *z &a\n", 20_000)}front-ports:\n${ports}\n`;
    const { value, placeOf } = readYaml(text, "f");
    expect(value).toMatchObject({ "front-ports": { 575: { name: "Port 575", rear_port: "R575" } } });
    const line = text.slice(0, text.indexOf("name: Port 575")).split("\n").length;
    expect(placeOf(["front-ports", 575, "name"])).toBe(`f:${line}:5`);
    expect(placeOf(["front-ports", 575, "label"])).toBe(`f:${line}:5`);
  });

  it("readYaml() says how many problems there are, also where they are on every line", () => {
    const message = refused(numbered(1000, (n) => `a${n}: !x 1`));
    expect(message.split("\n")).toHaveLength(52);
    const [, count] = /^f is not valid \((\d+) problems\)/.exec(message) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(1000);
    expect(message).toMatch(new RegExp(`\n  and ${Number(count) - 50} more$`));
  });

  it("readYaml() keeps what YAML 1.2 keeps: no and on are text, 1:30 too where any number is taken", () => {
    expect(readYaml("a: no\nb: on\n", "f").value).toEqual({ a: "no", b: "on" });
    expect(readYaml("a: 1:30\nb: 0o12\nc: .5\n", "f", { numbers: "any" }).value).toEqual({ a: "1:30", b: 10, c: 0.5 });
    expect(readYaml("# a file\n%YAML 1.2\n---\na: no\n", "f").value).toEqual({ a: "no" });
  });

  it("readYaml() prints one error of what is written wrongly, with its remedy, and none of its consequences", () => {
    everyRow(
      "%s",
      [
        ["a text with a bracket", "a: [rack-{n}, b]\nc: d\n", "f:1:10", "put a text with a bracket in quotes"],
        ["a bracket that is not closed", "a: [1\nb: 2\n", "f:2:1", "close the bracket"],
        ["a line too far left", "a:\n  b: 1\n c: 2\n", "f:3:1", "begin this line below the line that it belongs beside"],
        ["a text with a colon", "a: b: c\n", "f:1:4", "put a text with a colon and a space in quotes"],
      ],
      (_, text, place, remedy) => {
        const [title, problem, ...others] = refused(text).split("\n");
        expect([title, others]).toEqual(["f is not valid (1 problem)", []]);
        expect(problem).toMatch(new RegExp(`^  ${place}: must be YAML 1\\.2: .*${remedy}`));
      },
    );
  });

  it("readYaml() does not repeat a long text", () => {
    everyRow(
      "%s",
      [
        [
          "an unexpected token",
          "a: 1\n}SECRET\n",
          'f is not valid (1 problem)\n  f:2:1: must be YAML 1.2: Unexpected flow-map-end token in YAML stream: put a text with a bracket in quotes, such as "rack-{n}", or close the bracket',
        ],
        [
          "a long tag",
          `a: !${"x".repeat(400_000)} 1\n`,
          `f is not valid (1 problem)\n  f:1:4: must be a plain map, list or value but cannot be read by its tag !${"x".repeat(199)}… (400,001 characters): remove the tag`,
        ],
        [
          "a long alias",
          `a: *${"x".repeat(400_000)}\n`,
          expect.stringMatching(
            /^.*\n {2}f:1:4: must have aliases that can be resolved: Unresolved alias .{1,200}… \(400,0\d\d characters\)$/,
          ),
        ],
      ],
      (_, text, message) => {
        expect(refused(text)).toEqual(message);
      },
    );
  });

  it("readYaml() refuses the directive of YAML 1.1, under which 1:30 would be 90 and no would be false", () => {
    expect(refused("# a file\n%YAML 1.1\n---\na: 1:30\nb: no\n")).toBe(
      "f is not valid (1 problem)\n  f:2:1: must be YAML 1.2 but its directive says 1.1, in which 1:30 is 90 and no is false: remove the line, and write numbers plainly and truths as true or false",
    );
  });
});
