import { describe, expect, it } from "vitest";
import { namedValues } from "../../../../constructs/services/secrets/named-values";
import { everyRow } from "../../../support/tables/every-row";

const read = (text: string) => [...namedValues(text)].map(({ name, value, line }) => `${line} ${name}=${value}`);

describe("namedValues()", () => {
  it("namedValues() reads every form, with the line of each name", () => {
    everyRow(
      "%s",
      [
        ["YAML", "a: b\n- c: 'd e' # f\ng:\n  - h\ni: |\n  j\n", ["1 a=b", "2 c=d e", "3 g=h", "5 i=j"]],
        ["YAML with values on the next line", "a:\n  b\nc:\n  d: e\n", ["1 a=b", "3 c=", "4 d=e"]],
        ["YAML in one line", "{a: b, c: {d: e}, f: [g]}", ["1 a=b", "1 c=", "1 d=e", "1 f=g"]],
        ["JSON", '{"a":"b","c":{"d":1}}', ["1 a=b", "1 c=", "1 d=1"]],
        ["TOML", '[x]\na = "b"\nc = """\nd"""\n', ["2 a=b", "3 c=d"]],
        ["a script", "export A=b\nrun --c=d --e 'f'\n", ["1 A=b", "2 --c=d", "2 --e=f"]],
        ["a script over lines", "run --a \\\n  b\n", ["1 --a=b"]],
        ["an argument a line", "- --a\n- b\n", ["1 --a=b"]],
        ["arguments in a list", '["--a", "b"]', ["1 --a=b"]],
        ["XML", '<a b="c">d</a>', ["1 a=d", "1 b=c"]],
        ["directives", "a b\nc 'd'\n", ["1 a=b", "2 c=d"]],
        ["an address", "https://h/x?a=b&c=d", ["1 a=b", "1 c=d"]],
        ["what stands for a value", "a: {{ .B | quote }}\nc=$(cat /d)\ne: ${F}\n", ["1 a={{ .B | quote }}", "2 c=$(cat /d)", "3 e=${F}"]],
        ["quotes in quotes", `a: '{"b":"c"}'`, ["1 b=c", '1 a={"b":"c"}']],
        ["escaped quotes", '{"a":"{\\"b\\":\\"c\\"}"}', ["1 b=c", '1 a={\\"b\\":\\"c\\"}']],
        ["comments", "# a: b\n; c = d\n// e: f\n<!-- g: h -->\n", []],
        ["a comparison", "if a == b or c != d or e =~ f", []],
        ["what is said in passing", "say the word: mellon\nx y: z", []],
        ["addresses without parameters", "http://h:80/x\n", []],
      ],
      (_, text, values) => {
        expect(read(text).sort()).toEqual(values.toSorted());
      },
    );
  });

  it("namedValues() reads 400,000 characters to their end, whatever repeats in them", () => {
    everyRow(
      "%j",
      [
        "a",
        "a.",
        "a=",
        "a:",
        "{a:",
        'a="',
        "a='",
        'a="\\"',
        '"\\"',
        "a=$(",
        "a={{",
        "<a",
        "<a>",
        "--a ",
        "- ",
        "[",
        "a:|",
        " ",
        "\n",
        "a=[",
      ],
      (unit) => {
        const text = `${unit.repeat(400_000 / unit.length)}\nlast: value\n`;
        expect([...namedValues(text)].filter(({ name }) => name === "last")).toHaveLength(1);
      },
    );
  });
});
