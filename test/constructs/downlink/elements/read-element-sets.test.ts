import { describe, expect, it } from "vitest";
import { readElementSets } from "../../../../constructs/downlink/elements/read-element-sets";
import { PropsError } from "../../../../constructs/props/problems/props-error";
import { everyRow } from "../../../support/tables/every-row";
import reference from "./vectors-elements.json";

const read = (text: string) => readElementSets(text, "satellites.txt");

/** Problems of a text as `place: message`. */
function refusals(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

const names = {
  catalogueNumber: "catalogueNumber",
  meanMotion: "meanMotionRevPerDay",
  eccentricity: "eccentricity",
  inclination: "inclinationDegrees",
  raan: "rightAscensionDegrees",
  argumentOfPerigee: "argumentOfPerigeeDegrees",
  meanAnomaly: "meanAnomalyDegrees",
  bstar: "bstarPerEarthRadius",
} as const;

const { text: json = "" } = reference.vectors.find(({ id }) => id === "omm-json-saramago")?.inputs ?? {};
const [message] = JSON.parse(json) as [Record<string, unknown>];
const { text: csv = "" } = reference.vectors.find(({ id }) => id === "omm-csv-saramago")?.inputs ?? {};

describe("readElementSets()", () => {
  it("readElementSets() meets every vector", () => {
    everyRow(
      "$id",
      reference.vectors.filter((vector) => vector.for === "elements"),
      ({ inputs, expected }) => {
        const [elements, ...more] = read(inputs.text);
        expect(more).toEqual([]);
        for (const [key, value] of Object.entries(expected)) {
          if (key === "epoch") {
            const text = String(value);
            // to the microsecond: a text of milliseconds and the three digits behind them
            expect(Math.round((elements?.epochMs ?? 0) * 1000)).toBe(
              Date.parse(`${text.slice(0, 23)}Z`) * 1000 + Number(text.slice(23, 26)),
            );
          } else expect(elements?.[names[key as keyof typeof names]]).toBe(value);
        }
      },
    );
  });

  it("readElementSets() refuses every vector that is wrong", () => {
    everyRow(
      "$id",
      reference.vectors.filter((vector) => vector.for === "elements-refused"),
      ({ inputs }) => {
        expect(() => read(inputs.text)).toThrow(PropsError);
      },
    );
  });

  it("readElementSets() reads one satellite alike from every form, and says which it was", () => {
    const sets = reference.vectors.filter(({ id }) => id.startsWith("omm-")).map(({ inputs }) => read(inputs.text)[0]);
    expect(sets.map((set) => set?.form)).toEqual(["omm-json", "omm-kvn", "omm-csv"]);
    for (const set of sets) expect({ ...set, form: "" }).toEqual({ ...sets[0], form: "" });
    expect(sets[0]?.name).toBe("SARAMAGO");
    expect(Object.isFrozen(sets[0])).toBe(true);
  });

  it("readElementSets() reads one message and a list of them, behind a byte order mark too", () => {
    const other = { ...message, NORAD_CAT_ID: "25544", OBJECT_NAME: " " };
    expect(read(`\uFEFF${JSON.stringify(message)}`)).toHaveLength(1);
    const [, second] = read(JSON.stringify([message, other]));
    expect(second?.catalogueNumber).toBe(25544);
    expect(second).not.toHaveProperty("name");
  });

  it("readElementSets() says every problem of every satellite at once, with its place", () => {
    const { BSTAR: _, ...without } = message;
    const wrong = { ...without, NORAD_CAT_ID: 1234567890, ECCENTRICITY: 1, EPOCH: "2026-02-30T00:00:00" };
    expect(refusals(JSON.stringify([message, wrong, 7]))).toEqual([
      '[1].NORAD_CAT_ID: must be a whole number of one to nine digits above 0 but is "1234567890": state the NORAD catalogue number',
      '[1].EPOCH: must be a UTC time, such as 2026-09-19T07:17:41.839008, but is "2026-02-30T00:00:00": download the element set from its source again',
      "[1].ECCENTRICITY: must be below 1 but is 1: download the element set from its source again",
      "[1].BSTAR: is required but is missing: download the element set from its source again",
      "[2]: must be an object with the keywords of an Orbit Mean-Elements Message but is not: download the file from its source again",
    ]);
  });

  it("readElementSets() refuses a wrong value of each keyword", () => {
    everyRow(
      "%s %j",
      [
        ["MEAN_ELEMENT_THEORY", "SGP4-XP", "must be SGP4"],
        ["MEAN_ELEMENT_THEORY", "DSST", "must be SGP4"],
        ["REF_FRAME", "EME2000", "must be TEME"],
        ["TIME_SYSTEM", "TAI", "must be UTC"],
        ["CENTER_NAME", "MARS", "must be EARTH"],
        ["EPHEMERIS_TYPE", 4, "must be 0 or 2"],
        ["MEAN_MOTION", 0, "must be above 0 rev/day"],
        ["MEAN_MOTION", -1, "must be above 0 rev/day"],
        [
          "MEAN_MOTION",
          20,
          "must keep the satellite above the ground but is 20 rev/day with an eccentricity of 0.0009299, an orbit that passes through the earth",
        ],
        ["MEAN_MOTION", 17.1, "must keep the satellite above the ground"],
        ["MEAN_MOTION", 1e300, "must keep the satellite above the ground"],
        ["MEAN_MOTION", 0.004, "must keep the satellite near the earth"],
        ["MEAN_MOTION", 1e-300, "must keep the satellite near the earth"],
        ["BSTAR", 100, "must be at most 10 1/earth radius"],
        ["BSTAR", -1e300, "must be at least -10 1/earth radius"],
        ["MEAN_MOTION", "NaN", "must be a number"],
        ["MEAN_MOTION", "0x10", "must be a number"],
        ["MEAN_MOTION", "1e999", "must be a finite number"],
        ["ECCENTRICITY", -0.1, "must be at least 0"],
        ["INCLINATION", 180.01, "must be at most 180°"],
        ["INCLINATION", -1, "must be at least 0°"],
        ["MEAN_ANOMALY", 361, "must be at most 360°"],
        ["RA_OF_ASC_NODE", true, "must be a number"],
        ["NORAD_CAT_ID", 0, "must be a whole number"],
        ["NORAD_CAT_ID", 1.5, "must be a whole number"],
        ["NORAD_CAT_ID", "T0001", "must be a whole number"],
        ["BSTAR", null, "is required but is missing"],
        ["BSTAR", " ", "is required but is missing"],
        ["EPOCH", "1956-12-31T23:59:59", "must be in the years 1957 to 2099"],
        ["EPOCH", "2100-01-01T00:00:00", "must be in the years 1957 to 2099"],
        ["EPOCH", 1789698763287, "must be a UTC time"],
        ["EPOCH", "2026-09-18T02:32:43+02:00", "must be a UTC time"],
      ],
      (keyword, value, words) => {
        const [refusal = "", ...more] = refusals(JSON.stringify({ ...message, [keyword]: value }));
        expect(more).toEqual([]);
        expect(refusal).toMatch(`${keyword}: ${words}`);
        expect(refusal).toMatch(/: [a-z][^:]*$/); // a remedy
      },
    );
  });

  it("readElementSets() refuses an ellipse that dips into the earth, and takes one of a stage that falls", () => {
    expect(refusals(JSON.stringify({ ...message, ECCENTRICITY: 0.5 }))).toEqual([
      "MEAN_MOTION: must keep the satellite above the ground but is 15.213839 rev/day with an eccentricity of 0.5, an orbit that passes through the earth: download the element set from its source again",
    ]);
    // Vallado's 28872, an hour before it is gone: the perigee of its mean elements lies 48 km below the ground
    expect(refusals(JSON.stringify({ ...message, MEAN_MOTION: 16.46015938, ECCENTRICITY: 0.0303955 }))).toEqual([]);
  });

  it("readElementSets() needs no keyword that has one value alone", () => {
    everyRow("%s", ["MEAN_ELEMENT_THEORY", "REF_FRAME", "TIME_SYSTEM", "CENTER_NAME", "EPHEMERIS_TYPE", "OBJECT_NAME"], (keyword) => {
      expect(refusals(JSON.stringify({ ...message, [keyword]: undefined }))).toEqual([]);
    });
  });

  it("readElementSets() takes elements of SGP4 under ephemeris type 2, as Space-Track writes them", () => {
    expect(refusals(JSON.stringify({ ...message, EPHEMERIS_TYPE: "2" }))).toEqual([]);
  });

  it("readElementSets() refuses a satellite that stands twice, wherever", () => {
    expect(refusals(JSON.stringify([message, { ...message, NORAD_CAT_ID: "100000" }]))).toEqual([
      "[1].NORAD_CAT_ID: must be once in the file but 100000 is at [0].NORAD_CAT_ID too: keep the newer of the two",
    ]);
    const [header = "", row = ""] = csv.split("\r\n");
    expect(refusals([header, row, row].join("\n"))).toEqual([
      "line 3, NORAD_CAT_ID: must be once in the file but 100000 is at line 2, NORAD_CAT_ID too: keep the newer of the two",
    ]);
  });

  it("readElementSets() refuses what is no element set", () => {
    expect(refusals("")).toEqual([": must have an element set but is empty: provide OMM as JSON, CSV or KVN, or a TLE"]);
    expect(refusals("[]")).toEqual([": must have an element set but has none: download the file from its source again"]);
    expect(refusals("<ndm></ndm>")[0]).toMatch(
      /^line 1: must begin an Orbit Mean-Elements Message or a TLE but begins with "<ndm><\/ndm>"/,
    );
    expect(refusals("No GP data found")[0]).toMatch(/^line 1: must begin/);
    expect(refusals('[{"NORAD_CAT_ID": 1,\n "EPOCH" }]')[0]).toMatch(/^line 2: must be JSON but is not, colon expected: download/);
    expect(refusals("null".padStart(5, "["))[0]).toMatch(/^line 1: must be JSON but is not/);
  });
});
