import { describe, expect, it } from "vitest";
import { z } from "zod";
import { estimateRange } from "../../../constructs/plausibility/plausible-range";
import { parseProps } from "../../../constructs/props/parse-props";
import { plausibleNumber } from "../../../constructs/props/plausible";
import { list } from "../../../constructs/props/problems/list";
import { power, temperature } from "../../../constructs/props/quantities";
import { askedBeside, excusedOtherwise, objectWithUnusual, refuseImplausible, unusualFacts } from "../../../constructs/props/unusual";
import { problemsOf } from "../../support/props/problems-of";

const heat = power({ positive: true, plausible: estimateRange("1 kW", "2 MW", "the largest give 1.6 MW") });
const schema = objectWithUnusual({
  heat,
  rows: list(temperature({ plausible: estimateRange("0 °C", "60 °C", "air of rooms") })).exactOptional(),
  cycles: plausibleNumber(z.number().min(0).max(100), estimateRange(2, 10, "towers run at 3 to 6")).exactOptional(),
  name: z.string().exactOptional(),
}).superRefine(({ heat: given }, context) => {
  if (given.kilowatts === 7) context.addIssue({ code: "custom", path: ["heat"], message: "must not be seven" });
});
const why = { reason: "the maker's sheet", owner: "a@example.org" };
const problems = (input: unknown) => problemsOf(() => parseProps(schema, "part", input));

describe("objectWithUnusual()", () => {
  it("refuses a value outside its plausible range with range, ground, value and how to keep it", () => {
    expect(problems({ heat: "3 MW" })).toEqual([
      "heat: must be 1 kW to 2 MW to be plausible (our own bound: the largest give 1.6 MW) but is 3 MW: correct it, or state why it is right, beside it as unusual: { heat: { reason, owner } }",
    ]);
  });

  it("asks whether another unit was meant of a value far outside", () => {
    expect(problems({ heat: "90 MW" }).join()).toContain('correct it, did you mean "90 kW"?, or state why');
  });

  it("takes both ends of a range", () => {
    expect(problems({ heat: "1 kW", cycles: 2 })).toEqual([]);
    expect(problems({ heat: "2 MW", cycles: 10 })).toEqual([]);
  });

  it("takes a value outside with a reason, for that prop alone", () => {
    expect(problems({ heat: "3 MW", unusual: { heat: why } })).toEqual([]);
    expect(problems({ heat: "3 MW", cycles: 50, unusual: { heat: why } }).join()).toMatch(/^cycles: must be 2 to 10 to be plausible/);
  });

  it("lets no reason pass what is beyond a limit", () => {
    expect(problems({ heat: "0 W", unusual: { heat: why } })).toEqual(["heat: must be above 0 W but is 0 W: use a value within it"]);
    expect(problems({ heat: "900 MW", unusual: { heat: why } }).join()).toMatch(/^heat: must be at most 100 MW/);
  });

  it("refuses a reason without words or owner, a prop that is misspelt and one that has no range", () => {
    expect(problems({ heat: "3 MW", unusual: { heat: { reason: " ", owner: "a" } } }).join("\n")).toMatch(
      /^unusual\.heat\.reason: must not be empty/m,
    );
    expect(problems({ heat: "3 MW", unusual: { heat: { reason: "so" } } }).join("\n")).toMatch(/^unusual\.heat\.owner: is required/m);
    expect(problems({ heat: "3 kW", unusual: { heet: why } })).toEqual(['unusual.heet: unknown prop: did you mean "heat"?']);
    expect(problems({ heat: "3 kW", unusual: { name: why } }).join()).toMatch(/^unusual\.name: unknown prop/);
  });

  it("still asks the checks between props of a value that is taken", () => {
    expect(problems({ heat: "7 kW", cycles: 50, unusual: { cycles: why } })).toEqual(["heat: must not be seven"]);
  });

  it("has no unusual where no prop has a range", () => {
    const plain = objectWithUnusual({ name: z.string() });
    expect(problemsOf(() => parseProps(plain, "part", { name: "a", unusual: {} }))).toHaveLength(1);
  });
});

describe("unusualFacts()", () => {
  it("gives each value outside its range with path, value, range and reason, and none that needed no reason", () => {
    const whole = z.strictObject({ parts: z.array(schema) });
    const given = { heat: "3 MW", rows: ["70 °C", "5 °C", "80 °C"], cycles: 5, unusual: { heat: why, rows: why, cycles: why } };
    const parsed = parseProps(whole, "node", { parts: [{ heat: "3 kW" }, given] });
    expect(unusualFacts(parsed)).toEqual([
      { path: "parts[1].heat", value: "3 MW", usual: "1 kW to 2 MW", ...why },
      { path: "parts[1].rows", value: "70 °C, 80 °C", usual: "0 °C to 60 °C", ...why },
    ]);
  });
});

describe("unusualFacts(), names", () => {
  it("does not take a key of a map for a reason", () => {
    expect(unusualFacts({ environment: { unusual: "1" }, surfaces: { unusual: { roof: 1 } } })).toEqual([]);
  });
});

describe("refuseImplausible()", () => {
  const said = { message: "must be less to be plausible but is more: correct it", usual: "less", value: "more" };
  const checked = schema.superRefine((parsed, context) => refuseImplausible(parsed, "heat", said, context));

  it("refuses for a check between props, with how to keep the value", () => {
    expect(problemsOf(() => parseProps(checked, "part", { heat: "3 kW" }))).toEqual([
      "heat: must be less to be plausible but is more: correct it, or state why it is right, beside it as unusual: { heat: { reason, owner } }",
    ]);
  });

  it("says it alone of a value that is outside its range too", () => {
    expect(problemsOf(() => parseProps(checked, "part", { heat: "3 MW" }))).toEqual([
      "heat: must be less to be plausible but is more: correct it, or state why it is right, beside it as unusual: { heat: { reason, owner } }",
    ]);
  });

  it("is excused by a name of its own where it has one, and not by that of the prop", () => {
    const fuel = objectWithUnusual({ fuel: askedBeside(z.number(), "reach") }).superRefine((parsed, context) =>
      refuseImplausible(parsed, "fuel", { ...said, name: "reach" }, context),
    );
    expect(problemsOf(() => parseProps(fuel, "set", { fuel: 3 })).join()).toMatch(
      /^fuel: .* as unusual: \{ reach: \{ reason, owner \} \}$/,
    );
    expect(problemsOf(() => parseProps(fuel, "set", { fuel: 3, unusual: { fuel: why } })).join("\n")).toMatch(
      /^unusual\.fuel: unknown prop/m,
    );
    expect(unusualFacts(parseProps(fuel, "set", { fuel: 3, unusual: { reach: why } }))).toEqual([
      { path: "fuel", value: "more", usual: "less", ...why },
    ]);
  });

  it("says nothing where the object has the reason, and lists it", () => {
    const parsed = parseProps(checked, "part", { heat: "3 kW", unusual: { heat: why } });
    expect(unusualFacts(parsed)).toEqual([{ path: "heat", value: "more", usual: "less", ...why }]);
  });
});

describe("excusedOtherwise()", () => {
  const message = problemsOf(() => parseProps(schema, "part", { heat: "3 MW" }))[0] ?? "";

  it("says in other words how a value is excused, by its name", () => {
    expect(message).toMatch(/, or state why it is right, beside it as unusual: \{ heat: \{ reason, owner \} \}$/);
    expect(excusedOtherwise(`${message}; twice`, (name) => `say it of ${name}`)).toMatch(/[^,]+, or say it of heat; twice$/);
  });

  it("leaves a message that excuses nothing, and one for which there are no other words", () => {
    expect(excusedOtherwise("must be above 0 W", () => "say it")).toBe("must be above 0 W");
    expect(excusedOtherwise(message, () => undefined)).toBe(message);
  });
});
