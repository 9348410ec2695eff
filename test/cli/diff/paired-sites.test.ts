import { describe, expect, it } from "vitest";
import { type NamedPair, namedPair, pairedSites } from "../../../cli/diff/paired-sites";
import { InputError } from "../../../cli/terminal/exit-codes";

const named = (...texts: readonly string[]) => texts.reduce<readonly NamedPair[]>((pairs, text) => namedPair(text, pairs), []);
const side = (source: string, ...sites: readonly string[]) => ({ source, items: sites.map((site) => ({ site })) });
const names = ({ pairs, onlyBefore, onlyAfter }: ReturnType<typeof pairedSites<{ readonly site: string }>>) => ({
  pairs: pairs.map(([one, other]) => `${one.site}=${other.site}`),
  only: [onlyBefore.map(({ site }) => site), onlyAfter.map(({ site }) => site)],
});

describe("namedPair()", () => {
  it("reads one pair after the other, also two sites that change places", () => {
    expect(named("riyadh=lagos", "lagos=riyadh")).toEqual([
      { before: "riyadh", after: "lagos" },
      { before: "lagos", after: "riyadh" },
    ]);
  });

  it.each(["riyadh", "=lagos", "riyadh=", "", "a=b=c"])("refuses %j, which is no pair", (text) => {
    expect(() => named(text)).toThrow(
      new InputError(`--as must name a site of each side but is ${JSON.stringify(text)}: write it like riyadh=lagos`),
    );
  });

  it.each([
    ["riyadh=lagos", "riyadh=doha", '"riyadh" of the first side'],
    ["riyadh=lagos", "doha=lagos", '"lagos" of the second side'],
    ["riyadh=lagos", "riyadh=lagos", '"riyadh" of the first side'],
  ])("refuses %j beside %j", (one, other, said) => {
    expect(() => named(one, other)).toThrow(
      new InputError(`--as must pair a site once but pairs ${said} in "${one}" and in "${other}": leave one out`),
    );
  });
});

describe("pairedSites()", () => {
  const [before, after] = [side("a.json", "riyadh", "doha", "atacama"), side("b.json", "lagos", "doha", "riyadh")];

  it("pairs sites of one name, and says which stand on one side only", () => {
    expect(names(pairedSites(before, after, [], false))).toEqual({ pairs: ["riyadh=riyadh", "doha=doha"], only: [["atacama"], ["lagos"]] });
  });

  it("pairs those that are named first, which then have no other partner", () => {
    expect(names(pairedSites(before, after, named("riyadh=lagos"), false))).toEqual({
      pairs: ["riyadh=lagos", "doha=doha"],
      only: [["atacama"], ["riyadh"]],
    });
  });

  it("pairs nothing else of a source that is held against itself", () => {
    expect(names(pairedSites(before, before, named("riyadh=doha"), true))).toEqual({ pairs: ["riyadh=doha"], only: [[], []] });
    expect(names(pairedSites(before, before, [], true)).pairs).toEqual(["riyadh=riyadh", "doha=doha", "atacama=atacama"]);
  });

  it.each([
    [
      "riyad=lagos",
      '--as must name a site of a.json, which has riyadh, doha, atacama, but "riyad=lagos" names "riyad": did you mean riyadh?',
    ],
    [
      "riyadh=lagoss",
      '--as must name a site of b.json, which has lagos, doha, riyadh, but "riyadh=lagoss" names "lagoss": did you mean lagos?',
    ],
    [
      "kuwait=lagos",
      '--as must name a site of a.json, which has riyadh, doha, atacama, but "kuwait=lagos" names "kuwait": name one of them',
    ],
    [
      "lagos=atacama",
      '--as must name a site of a.json, which has riyadh, doha, atacama, but "lagos=atacama" names "lagos": swap the two, "atacama=lagos"',
    ],
  ])("refuses %j, with what was probably meant", (text, message) => {
    expect(() => pairedSites(before, after, named(text), false)).toThrow(new InputError(message));
  });
});
