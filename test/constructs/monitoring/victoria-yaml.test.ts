import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { victoriaYaml } from "../../../constructs/monitoring/victoria-yaml";

describe("victoriaYaml()", () => {
  it("victoriaYaml() leaves no place for a variable of the environment, in values and keys, and reads as what was given", () => {
    const given = {
      "a %{HOME}": ["%{PATH}", "before %{ after", 'x: "%{A}" # %{B}', `${"long words ".repeat(20)}%{HOME}`, "%%{X}", 3, null],
    };
    const text = victoriaYaml(given);
    expect(text).not.toContain("%{");
    expect(parse(text)).toEqual(given);
  });

  it("victoriaYaml() writes the same of any text, and no sign of a variable", () => {
    const words = fc.array(fc.constantFrom("%{", "%", "{", "}", '"', "\\", "\n", " ", "x", "é", "'", ": "), { maxLength: 40 });
    fc.assert(
      fc.property(words, (parts) => {
        const text = victoriaYaml({ said: parts.join("") });
        expect(text).not.toContain("%{");
        expect(parse(text)).toEqual({ said: parts.join("") });
      }),
    );
  });

  it("victoriaYaml() quotes nothing else", () => {
    expect(victoriaYaml({ said: "50 % {x}", other: "plain" })).toBe("said: 50 % {x}\nother: plain\n");
  });
});
