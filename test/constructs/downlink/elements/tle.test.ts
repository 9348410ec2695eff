import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ElementProblems } from "../../../../constructs/downlink/elements/element-problems";
import { tleFileElements } from "../../../../constructs/downlink/elements/tle";
import { tleCatalogueNumber } from "../../../../constructs/downlink/elements/tle-line";

// ASTROSAT, TLE printed in a public repository, checksum valid
const one = "1 40930U 15052A   24006.16340880  .00001943  00000-0  17423-3 0  9998";
const two = "2 40930   5.9997  85.2473 0008613 282.4744  77.4420 14.78268977447249";

/** A line with other characters from a column on, from 1, and the checksum that it then has. */
function changed(line: string, column: number, text: string): string {
  const body = (line.slice(0, column - 1) + text + line.slice(column - 1 + text.length)).slice(0, 68);
  const sum = [...body].reduce((total, character) => total + (character === "-" ? 1 : Number(/\d/.test(character) ? character : 0)), 0);
  return `${body}${sum % 10}`;
}

function read(...lines: readonly string[]) {
  const problems = new ElementProblems("satellites.tle");
  const sets = tleFileElements(lines.join("\n"), problems);
  problems.throwIfAny();
  return sets.map(({ elements }) => elements);
}

describe("tleFileElements()", () => {
  it("tleFileElements() reads each field of two lines", () => {
    expect(read(one, two)).toEqual([
      {
        catalogueNumber: 40930,
        epochMs: expect.closeTo(Date.UTC(2024, 0, 6, 3, 55, 18) + 520.32, 3), // 0.16340880 d
        meanMotionRevPerDay: 14.78268977,
        eccentricity: 0.0008613,
        inclinationDegrees: 5.9997,
        rightAscensionDegrees: 85.2473,
        argumentOfPerigeeDegrees: 282.4744,
        meanAnomalyDegrees: 77.442,
        bstarPerEarthRadius: 1.7423e-4,
        form: "tle",
      },
    ]);
    expect(read(changed(one, 54, "-13667-1"), two)[0]?.bstarPerEarthRadius).toBe(-0.013667);
    expect(read(changed(one, 54, " 00000+0"), two)[0]?.bstarPerEarthRadius).toBe(0);
  });

  it("tleFileElements() takes the name from the line above, with its 0 or without, and blanks and returns at ends of lines", () => {
    expect(read("ASTROSAT    ", `${one}\r`, `${two}  `)[0]?.name).toBe("ASTROSAT");
    expect(read("", "0 ASTROSAT", one, two, "")[0]?.name).toBe("ASTROSAT");
    const other = [changed(one, 3, "40931"), changed(two, 3, "40931")];
    expect(read("A", one, two, ...other).map(({ name }) => name)).toEqual(["A", undefined]);
  });

  it("tleFileElements() has years from 1957 to 2056", () => {
    const year = (digits: string) => new Date(read(changed(one, 19, digits), two)[0]?.epochMs ?? 0).getUTCFullYear();
    expect(["57", "99", "00", "56"].map(year)).toEqual([1957, 1999, 2000, 2056]);
  });

  it("tleFileElements() refuses days that the year does not have", () => {
    const day = (epoch: string) => () => read(changed(one, 19, epoch), two);
    expect(day("24366.50000000")).not.toThrow();
    for (const epoch of ["23366.50000000", "24000.50000000", "24367.00000000", "24  6,5       "])
      expect(day(epoch)).toThrow(/line 1, columns 19 to 32: must be year and day of the year with eight decimals but is/);
  });

  it("tleFileElements() refuses any change of one digit by its checksum", () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1), fc.integer({ min: 2, max: 67 }), fc.integer({ min: 1, max: 9 }), (line, place, more) => {
        const text = [one, two][line] ?? "";
        fc.pre(/\d/.test(text.charAt(place)));
        const digit = (Number(text.charAt(place)) + more) % 10;
        const wrong = `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
        expect(() => read(line === 0 ? wrong : one, line === 1 ? wrong : two)).toThrow(/must end with its checksum \d but ends with "\d"/);
      }),
    );
  });

  it("tleFileElements() refuses lines of another length, alone, of two satellites, and names without lines", () => {
    expect(() => read(one.slice(0, 68), two)).toThrow(/line 1: must have 69 characters but has 68/);
    expect(() => read(one, `${two}7`)).toThrow(/line 2: must have 69 characters but has 70/);
    expect(() => read(one)).toThrow(/line 1: must belong to a pair of lines but is line 1 without line 2 after it/);
    expect(() => read("A", two)).toThrow(/line 2: must belong to a pair of lines but is line 2 without line 1 before it/);
    expect(() => read(one, changed(two, 3, "40931"))).toThrow(
      /line 2: must be of satellite 40930, as line 1 of the pair is, but is of 40931/,
    );
    expect(() => read(one, two, "A", "B")).toThrow(/line 3: must be followed by the two lines[\s\S]*line 4: must be followed/);
    expect(() => read(changed(one, 3, "I0001"), changed(two, 3, "I0001"))).toThrow(/line 1, columns 3 to 7: must be a catalogue number/);
  });

  it("tleFileElements() refuses fields of another form and values outside their limits, with line and columns", () => {
    expect(() => read(one, changed(two, 9, "181.0000"))).toThrow(/line 2, columns 9 to 16: must be at most 180° but is 181°/);
    expect(() => read(one, changed(two, 27, "00 8613"))).toThrow(
      /line 2, columns 27 to 33: must be a number as a TLE writes it but is "00 8613"/,
    );
    expect(() => read(one, changed(two, 53, " 0.00000000"))).toThrow(/line 2, columns 53 to 63: must be above 0 rev\/day/);
    expect(() => read(changed(one, 63, "4"), two)).toThrow(/line 1, column 63: must be 0 or 2 but is "4"/);
    for (const type of ["2", " "]) expect(read(changed(one, 63, type), two)).toHaveLength(1);
  });
});

describe("tleCatalogueNumber()", () => {
  it("tleCatalogueNumber() meets the examples of Space-Track: A0000 100000, E8493 148493, J2931 182931, P4018 234018, W1928 301928, Z9999 339999", () => {
    const examples = {
      A0000: 100_000,
      E8493: 148_493,
      J2931: 182_931,
      P4018: 234_018,
      W1928: 301_928,
      Z9999: 339_999,
      "00005": 5,
      "    5": 5,
    };
    for (const [text, number] of Object.entries(examples)) expect(tleCatalogueNumber(text)).toBe(number);
  });

  it("tleCatalogueNumber() has no I and O, no small letters, and no letter but the first", () => {
    for (const text of ["I0001", "O0001", "a0001", "AB001", "A 001", "1A001", "", "     "])
      expect(tleCatalogueNumber(text)).toBeUndefined();
  });
});
