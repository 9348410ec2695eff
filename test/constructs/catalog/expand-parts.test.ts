import { declarePart, type ListedPart, parts } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { expandParts } from "../../../constructs/catalog/expand-parts";
import { kindOf } from "../../../constructs/catalog/kinds/kinds";
import { completed } from "../../support/props/completed-part";
import { ratedBreaker } from "../../support/props/rated-breaker";
import { everyRow } from "../../support/tables/every-row";

const numbers = { mark: "declared", document: "tests", owner: "tests" };

/** A design with an object in the place of a kind, and the object that it becomes. */
const placed: Readonly<Record<string, (object: unknown) => object>> = {
  rack: (object) => ({ compute: { racks: [object] } }),
  "power-supply": (object) => ({ compute: { racks: [{ name: "rack-1", supplies: object }] } }),
  "dry-cooler": (object) => ({ cooling: { dryCoolers: object } }),
  cdu: (object) => ({ cooling: { cdus: object } }),
  "air-conditioner": (object) => ({ cooling: { airConditioners: object } }),
  breaker: (object) => ({ power: { boards: [{ circuits: [{ breaker: object }] }] } }),
  pdu: (object) => ({ power: { boards: [{ circuits: [{ pdu: object }] }] } }),
  rectifier: (object) => ({ power: { rectifierPlants: [object] } }),
  ups: (object) => ({ power: { ups: [object] } }),
  battery: (object) => ({ power: { batteries: [object] } }),
  genset: (object) => ({ power: { gensets: [object] } }),
  antenna: (object) => ({ downlink: { antennas: [object] } }),
};

const inPlace = (kind: string, object: unknown) => placed[kind]?.(object) as Readonly<Record<string, unknown>>;
const problemsOf = (design: object) => expandParts(design as never).problems.map(({ path, message }) => `${path}: ${message}`);

describe("expandParts()", () => {
  it("expandParts() makes of every part what declarePart() does, in its place", () => {
    everyRow(
      "%s",
      parts.map((part): [string, ListedPart] => [part.id, part]),
      (id, part) => {
        const {
          values,
          part: _,
          ...of
        } = completed(part, Object.fromEntries(part.open.map((prop) => [prop, `some ${prop}`]))) as {
          readonly part: string;
          readonly values: Readonly<Record<string, unknown>>;
          readonly source: object;
        };
        const { into } = kindOf(part);
        const { rating } = values;
        const declared = Object.fromEntries(part.open.map((prop) => [prop, values[prop]]));
        const written = {
          beside: "it",
          part: id,
          ...(part.series !== undefined && { rating }),
          ...(part.open.length > 0 && { assuming: { owner: "tests", ...declared } }),
        };
        const { design, problems } = expandParts(inPlace(part.kind, written));
        expect(problems).toEqual([]);
        expect(design).toEqual(
          inPlace(
            part.kind,
            into === undefined ? { beside: "it", part: id, ...values, ...of } : { beside: "it", part: id, [into]: values, ...of },
          ),
        );
      },
    );
  });

  it("expandParts() changes nothing that it is given, and nothing of a design without parts", () => {
    const breaker = Object.freeze({ part: "abb-s200", rating: "40 A" });
    const design = { power: { feeds: [{ main: breaker }, { main: breaker }] } };
    const before = JSON.stringify(design);
    expect(expandParts(design).design).toEqual({
      power: { feeds: [{ main: ratedBreaker("abb-s200", "40 A") }, { main: ratedBreaker("abb-s200", "40 A") }] },
    });
    expect(JSON.stringify(design)).toBe(before);
    const other = { orchestration: { broker: { main: { part: "x" } } }, cooling: { facilityLoop: { flow: "40 L/min" } }, power: "none" };
    expect(expandParts(other)).toMatchObject({ design: other, problems: [] });
  });

  it("expandParts() asks nobody to answer for the rating of a series, which is chosen, wherever it stands", () => {
    const { design, problems } = expandParts(inPlace("breaker", { part: "abb-s200", assuming: { rating: "40 A" } }));
    expect([problems, design]).toEqual([[], inPlace("breaker", ratedBreaker("abb-s200", "40 A"))]);
    expect(problemsOf(inPlace("breaker", { part: "abb-s200", assuming: { rating: "40 A", groupFactor: "0.8" } })).join()).toContain(
      "must have an owner in assuming",
    );
  });

  it("expandParts() leaves an object as it is that says all of itself, as declarePart() of TypeScript gives it", () => {
    const { part, values, source } = declarePart("satnms-acu-odu-dc", { owner: "tests" });
    const antenna = { name: "antenna-1", ...values, source, part };
    expect(expandParts(inPlace("antenna", antenna))).toMatchObject({ design: inPlace("antenna", antenna), problems: [] });
    const { part: id, ...tmax } = { ...ratedBreaker("abb-s200", "40 A") };
    expect(problemsOf(inPlace("breaker", { ...tmax, part: id }))).toEqual([]);
    expect(problemsOf(inPlace("antenna", { ...antenna, power: "700 W" }))).toEqual([
      "downlink.antennas[0].part: states power 690 W but the object has 700 W: correct it, or leave part out for a part of your own",
    ]);
    expect(problemsOf(inPlace("breaker", { ...tmax, part: id, temperatureFactor: [[30, 1]] })).join()).toContain(
      "states temperatureFactor",
    );
  });

  it("expandParts() lets an object that says all of itself add to what the document gives, as the restart of an input, and change none of it", () => {
    const loss = { noLoad: 0.01, linear: 0.02, square: 0.02 };
    const ambient = { minimum: "0 °C", maximum: "40 °C" };
    const outputVoltage = "400 V line-to-line";
    const { part, values, source } = declarePart("aeg-protect-2-33-10", { owner: "tests", outputVoltage, loss, ambient });
    const ups = (input: object) => inPlace("ups", { ...values, part, source, input });
    expect(problemsOf(ups({ ...values.input, restart: "340 V line-to-line" }))).toEqual([]);
    expect(problemsOf(ups({ ...values.input, maximum: "480 V line-to-line" })).join()).toContain(
      "states input 320 V line-to-line to 460 V",
    );
  });

  it("expandParts() says how a part is asked, also of an object that says all else of itself, unless the object says it", () => {
    const { part, values, source, speaks } = declarePart("apc-ap8886", { owner: "tests", banks: [] });
    expect(speaks.snmp.map).toBe("apc-rpdu2");
    const written = { part, assuming: { owner: "tests", banks: [] } };
    const all = { ...values, source, part };
    for (const object of [written, all])
      expect(expandParts(inPlace("pdu", object))).toMatchObject({ design: inPlace("pdu", { ...all, speaks }), problems: [] });
    const own = { snmp: { map: "our-pdus", source: numbers } };
    for (const object of [written, all])
      expect(expandParts(inPlace("pdu", { ...object, speaks: own })).design).toMatchObject(inPlace("pdu", { ...all, speaks: own }));
  });

  it("expandParts() writes out a part within what is declared of another, and knows where it was written", () => {
    const bank = { name: "bank-1", part: "abb-s200", rating: "16 A" };
    const { design, problems, writtenAt } = expandParts(
      inPlace("pdu", { part: "apc-ap8886", assuming: { owner: "tests", banks: [bank] } }),
    );
    expect(problems).toEqual([]);
    expect(design).toMatchObject(inPlace("pdu", { rating: "32 A", banks: [{ name: "bank-1", ...ratedBreaker("abb-s200", "16 A") }] }));
    const at = "power.boards.0.circuits.0.pdu";
    const written = (path: string) => writtenAt(`${at}.${path}`.split(".")).join(".");
    expect(written("banks.0.name")).toBe(`${at}.assuming.banks.0.name`);
    expect(written("banks.0.temperatureFactor.1")).toBe(`${at}.assuming.banks.0.part.1`);
    expect(written("rating")).toBe(`${at}.part`);
    expect(written("source.document")).toBe(`${at}.part.document`);
  });
});

describe("expandParts() refuses", () => {
  const cooler = { part: "bac-tdfs1238n-c60et30b", assuming: { owner: "tests", airFlow: "300 m³/s" } };
  const document = '"Baltimore Aircoil TrilliumSeries Selection software, single-point selection report, as transcribed by a third party"';

  it("expandParts() refuses what is wrong with a part, at its place, and leaves the object as it is", () => {
    everyRow<[string, string, object, readonly string[]]>(
      "%s",
      [
        [
          "an unknown id",
          "dry-cooler",
          { ...cooler, part: "kelvin-121" },
          ['must be the id of a dry-cooler of the catalogue but is "kelvin-121": did you mean kelvion-121?'],
        ],
        [
          "an id of nothing",
          "cdu",
          { part: "toString" },
          ['must be the id of a cdu of the catalogue but is "toString": edge-node parts cdu lists them'],
        ],
        ["what is no id", "cdu", { part: null }, ["must be the id of a cdu of the catalogue but is null: edge-node parts cdu lists them"]],
        [
          "a part of another kind",
          "dry-cooler",
          { part: "vertiv-cdu121" },
          [
            "must be the id of a dry-cooler here but vertiv-cdu121 is a cdu, which belongs in cooling.cdus: edge-node parts dry-cooler lists them",
          ],
        ],
        [
          "what is declared of no part",
          "dry-cooler",
          { assuming: cooler.assuming },
          ["is required with assuming: name the part whose document does not state these values"],
        ],
        [
          "a prop that is left open and not declared, and nobody who answers",
          "dry-cooler",
          { part: cooler.part },
          [
            `must have airFlow in assuming, because ${document} does not state it: declare it, with an owner`,
            "must have an owner in assuming: add the person who is responsible for the declared numbers",
          ],
        ],
        [
          "a misspelt one",
          "dry-cooler",
          { ...cooler, assuming: { owner: "tests", airflow: "300 m³/s" } },
          [`must have airFlow in assuming, because ${document} does not state it: did you mean it with airflow?`],
        ],
        [
          "one in the object in place of assuming",
          "air-conditioner",
          {
            part: "bard-dualtec",
            minimumAmbient: "0 °C",
            assuming: { owner: "tests", table: [], altitudeFactor: [] },
          },
          [
            'must have minimumAmbient in assuming, because "Bard, DUAL-TEC Wall-Mount air conditioners with -48 VDC blower, form S3521" does not state it: move it there',
          ],
        ],
        [
          "a prop that the document gives",
          "dry-cooler",
          { ...cooler, assuming: { ...cooler.assuming, heat: "3 MW" } },
          [`states heat 2514.5 kW itself, by ${document}: leave heat out of assuming`],
        ],
        [
          "the same in the object",
          "dry-cooler",
          { ...cooler, rating: { heat: "3 MW", airFlow: "1 m³/s" } },
          [
            "states heat 2514.5 kW itself but rating has heat 3 MW too: leave one of the two out",
            "has airFlow in assuming but rating has it too: leave one of the two out",
          ],
        ],
        [
          "a source beside it",
          "dry-cooler",
          { ...cooler, source: numbers },
          ["has its own source but the object has one too: leave source out, or part"],
        ],
        [
          "a map that is none",
          "dry-cooler",
          { ...cooler, assuming: "airFlow" },
          ['must have a map with owner and declared values in assuming but it is "airFlow"'],
        ],
        [
          "an object's own prop in assuming",
          "dry-cooler",
          { ...cooler, assuming: { ...cooler.assuming, part: "x" } },
          ["must not have part in assuming: move it to the object itself"],
        ],
        [
          "a series without its rating",
          "breaker",
          { part: "abb-s200" },
          ["rating is required: abb-s200 is a series, add rating, at most 63 A"],
        ],
        [
          "a rating that the series does not have",
          "breaker",
          { part: "abb-tmax-xt1", rating: "32 A" },
          [
            "rating must be a rating of the series. Rating of an ABB Tmax XT1 must be one of 63 A, 100 A, 125 A, 160 A but is 32 A: choose one of them, or another series",
          ],
        ],
        [
          "a rating that is no current",
          "breaker",
          { part: "abb-s200", rating: "40 V" },
          [expect.stringContaining("rating must be a rating of the series. Current must be") as unknown as string],
        ],
        [
          "factors that follow from the rating",
          "breaker",
          { part: "abb-tmax-xt1", rating: "63 A", referenceTemperature: "30 °C" },
          ["states referenceTemperature 40 °C itself but the object has referenceTemperature 30 °C too: leave one of the two out"],
        ],
        [
          "a rating in both places",
          "breaker",
          { part: "abb-s200", rating: "40 A", assuming: { owner: "tests", rating: "40 A" } },
          ["has rating in assuming but the object has it too: leave one of the two out"],
        ],
      ],
      (_what, kind, object, messages) => {
        const { problems, failed, design } = expandParts(inPlace(kind, object));
        expect(problems.map(({ message }) => message)).toEqual(messages);
        for (const { path } of problems) expect(path).toMatch(/\.part$/);
        expect(failed).toHaveLength(1);
        expect(design).toEqual(inPlace(kind, object));
      },
    );
  });
});
