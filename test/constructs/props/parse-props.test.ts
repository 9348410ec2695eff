import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { nameSchema, uniqueNames } from "../../../constructs/props/name";
import { parseProps } from "../../../constructs/props/parse-props";
import { PropsError } from "../../../constructs/props/problems/props-error";
import { power, ratio } from "../../../constructs/props/quantities";

const rack = z.strictObject({
  name: nameSchema,
  power: power(),
  utilisation: ratio({ max: 1 }).exactOptional(),
  captureRatio: ratio({ max: 1 }).exactOptional(),
  airClass: z.enum(["A1", "A2", "H1"]).exactOptional(),
  serves: z.array(z.union([nameSchema, z.strictObject({ device: nameSchema, share: ratio({ max: 1 }) })])).exactOptional(),
  watches: z.union([z.literal("all"), z.array(nameSchema).min(1)]).exactOptional(),
  image: z
    .union(
      [z.string().refine((text) => text.includes("@"), "must be named by digest"), z.strictObject({ variable: z.string() })],
      "must be text or a variable",
    )
    .exactOptional(),
});
const schema = z.strictObject({
  racks: z.array(rack).min(1).superRefine(uniqueNames("rack")),
  count: z.int().min(1).max(9).exactOptional(),
});
const good = { name: "rack-1", power: "30 kW" };

function problems(input: unknown): readonly { path: string; message: string }[] {
  try {
    parseProps(schema, "riyadh-1/compute", input);
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems;
  }
}

describe("parseProps()", () => {
  it("gives every problem at once, each with its path, under the path of the construct", () => {
    const input = {
      racks: [
        { ...good, utilisation: "1.2" },
        { ...good, name: "rack-2", captur: "0.8" },
      ],
    };
    const parse = () => parseProps(schema, "riyadh-1/compute", input);
    expect(parse).toThrow(PropsError);
    expect(parse).toThrow(
      [
        "riyadh-1/compute is not valid (2 problems)",
        "  racks[0].utilisation: must be at most 1 but is 1.2: use a value within it",
        '  racks[1].captur: unknown prop: did you mean "captureRatio"?',
      ].join("\n"),
    );
  });

  it("lists the known props when none is close to an unknown one", () => {
    expect(problems({ racks: [good], colour: "red" })).toEqual([
      { path: "colour", message: 'unknown prop: the props here are "racks", "count"' },
    ]);
  });

  it("reports each of several unknown props", () => {
    expect(problems({ racks: [{ ...good, poer: 1, utilization: 1 }] })).toEqual([
      { path: "racks[0].poer", message: 'unknown prop: did you mean "power"?' },
      { path: "racks[0].utilization", message: 'unknown prop: did you mean "utilisation"?' },
    ]);
  });

  it("says of a missing prop that it is required, of an undefined one that it is undefined", () => {
    expect(problems({ racks: [{ power: "30 kW" }] })).toEqual([
      { path: "racks[0].name", message: "is required: add a name, such as rack-1" },
    ]);
    expect(problems({})).toEqual([{ path: "racks", message: "is required: add a list of objects with name, power" }]);
    const mayBeEmpty = z.strictObject({ workloads: z.array(nameSchema) });
    expect(() => parseProps(mayBeEmpty, "riyadh-1", {})).toThrow("workloads: is required: add a list ([] if there are none)");
    expect(problems({ racks: [good], count: undefined })).toEqual([
      { path: "count", message: "must not be undefined: add a number, or leave an optional prop out" },
    ]);
  });

  it.each([
    [{ racks: 3 }, "racks: must be a list but is 3: write a list of objects with name, power"],
    [{ racks: [] }, "racks: must have at least 1 item but has 0: add some"],
    [{ racks: [good], count: 10 }, "count: must be at most 9 but is 10: use a value within the limit"],
    [{ racks: [good], count: 0 }, "count: must be at least 1 but is 0: use a value within the limit"],
    [{ racks: [good], count: 1.5 }, "count: must be a whole number but is 1.5: write a whole number"],
    [{ racks: [good], count: "3" }, 'count: must be a number but is "3": write 3, without quotes'],
    [{ racks: [good], count: "1,5" }, 'count: must be a number but is "1,5": write 1.5, without quotes'],
    [{ racks: [good], count: "three" }, 'count: must be a number but is "three": write a number'],
    [{ racks: [{ ...good, airClass: "A9" }] }, 'racks[0].airClass: must be one of "A1", "A2", "H1" but is "A9": choose one of them'],
    [{ racks: [good, good] }, 'racks[1].name: must be unique but rack [0] is named "rack-1" too: rename one of them'],
    [
      { racks: [{ ...good, serves: [{ device: "x", share: "2" }] }] },
      "racks[0].serves[0].share: must be at most 1 but is 2: use a value within it",
    ],
    [{ racks: [{ ...good, serves: [{ device: "x", shar: "1" }] }] }, 'racks[0].serves[0].shar: unknown prop: did you mean "share"?'],
    [
      { racks: [{ ...good, serves: [3] }] },
      "racks[0].serves[0]: must be text but is 3: write text; or it must be an object but is 3: write an object with device, share",
    ],
    [{ racks: [{ ...good, watches: "als" }] }, 'racks[0].watches: must be one of "all" but is "als": did you mean "all"?'],
    [{ racks: [{ ...good, watches: [3] }] }, "racks[0].watches[0]: must be text but is 3: write text"],
    [
      { racks: [{ ...good, watches: 3 }] },
      'racks[0].watches: must be one of "all" but is 3: choose one of them; or it must be a list but is 3: write a list',
    ],
    [
      { racks: [{ ...good, watches: undefined }] },
      'racks[0].watches: must not be undefined: add one of "all"; or add a list, or leave an optional prop out',
    ],
    [{ racks: [{ ...good, image: "nats" }] }, "racks[0].image: must be named by digest"],
    [{ racks: [{ ...good, image: 3 }] }, "racks[0].image: must be text or a variable"],
    [undefined, "is required: add an object with racks"],
    [null, "must be an object but is null: write an object with racks"],
    [[], "must be an object but is a list: write an object with racks"],
  ])("words the problem of %j as limit, value and remedy", (input, line) => {
    expect(problems(input).map(({ path, message }) => (path === "" ? message : `${path}: ${message}`))).toContain(line);
  });

  it("cuts a key of a path that is as long as a file, and says how long it is", () => {
    const [{ path } = { path: "" }] = problems({ racks: [{ ...good, ["x".repeat(400_000)]: 1 }] });
    expect(path).toBe(`racks[0].${"x".repeat(200)}… (400,000 characters)`);
  });

  it("says of a token in a plain number or choice that it must be known at synth", () => {
    const count = Token.asNumber({ ref: 1 });
    for (const input of [
      { racks: [{ ...good, airClass: Token.asString({ ref: 1 }) }] },
      { racks: [good], count },
      { racks: Token.asList({ ref: 1 }) },
    ]) {
      const messages = problems(input).map(({ message }) => message);
      expect(messages).toHaveLength(1);
      expect(messages[0]).toMatch(/^must be known at synth but is an unresolved token/);
    }
  });

  it("throws nothing but a PropsError, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        for (const input of [one, { racks: one }, { racks: [{ ...good, power: one, serves: other }] }, { racks: [one, other] }])
          problems(input);
      }),
      { numRuns: 500 },
    );
    expect(problems({ racks: [good] })).toEqual([]);
  });
});
