import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameSchema, siteNameSchema, textSchema } from "../../../constructs/props/name";
import { parseProps } from "../../../constructs/props/parse-props";
import { everyRow } from "../../support/tables/every-row";

const message = (name: string) => nameSchema.safeParse(name).error?.issues[0]?.message;

describe("nameSchema", () => {
  it("takes names", () => {
    everyRow("%j", ["rack-1", "a", "0", "pdu-a1", "x".repeat(63)], (name) => {
      expect(parseProps(nameSchema, "test", name)).toBe(name);
    });
  });

  it("refuses other texts and says the allowed form", () => {
    everyRow("%j", ["", "-a", "Rack", "rack_1", "rack 1", "räck", "rack\n", "a%{b}", "../a"], (name) => {
      expect(message(name)).toMatch(
        /^must be lower-case letters, digits and hyphens, first a letter or digit, but is ".*": write it like rack-1$/s,
      );
    });
  });

  it("says of a placeholder that it is not filled in", () => {
    everyRow(
      "%j",
      [
        ["${site}", "${site} is not filled in here, write out the name, or in TypeScript put the text between backticks"],
        ["rack-${i + 1}", "${i + 1} is not filled in here, write out the name, or in TypeScript put the text between backticks"],
        ["$site-1", "$site is not filled in here, write out the name"],
        ["{{ site }}", "{{ site }} is not filled in here, write out the name"],
      ],
      (name, remedy) => {
        expect(message(name)).toBe(
          `must be lower-case letters, digits and hyphens, first a letter or digit, but is ${JSON.stringify(name)}: ${remedy}`,
        );
      },
    );
  });

  it("refuses more than 63 characters", () => {
    expect(message("x".repeat(64))).toBe("must have at most 63 characters but has 64: shorten it");
  });

  it("refuses a token", () => {
    expect(message(Token.asString({ ref: 1 }))).toMatch(/^must be known at synth but is an unresolved token/);
  });

  it("takes no text that Terraform would read as an expression", () => {
    fc.assert(fc.property(fc.string(), (text) => !nameSchema.safeParse(text).success || !/[$%{}"\\\s]/.test(text)));
  });
});

describe("siteNameSchema", () => {
  it("refuses what no folder can be called on Windows", () => {
    everyRow("%s", ["con", "nul", "aux", "prn", "com1", "com9", "lpt1", "lpt9"], (name) => {
      expect(siteNameSchema.safeParse(name).error?.issues.map((issue) => issue.message)).toEqual([
        `must be a valid folder name but is "${name}", a device name of Windows: add to it, such as ${name}-1`,
      ]);
    });
  });

  it("takes names beside those that Windows keeps", () => {
    everyRow("%s", ["con-1", "console", "com", "com10", "lpt", "null"], (name) => {
      expect(siteNameSchema.parse(name)).toBe(name);
    });
  });

  it("says once what is wrong with any name", () => {
    expect(siteNameSchema.safeParse("Con").error?.issues).toHaveLength(1);
  });
});

describe("textSchema()", () => {
  it("takes any text but a token, and tokens when asked to", () => {
    const token = Token.asString({ ref: 1 });
    expect(textSchema().safeParse("North mast, 4 m ${x}").success).toBe(true);
    expect(textSchema().safeParse(token).success).toBe(false);
    expect(textSchema({ tokens: true }).safeParse(token).success).toBe(true);
  });
});
