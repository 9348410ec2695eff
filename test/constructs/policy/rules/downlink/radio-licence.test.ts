import { declareSource, defineCountry } from "cdktf-edge-node";
import { judgeRule, ruleCases, smallNode } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { radioLicence } from "../../../../../constructs/policy/rules/downlink/radio-licence";
import { type LinkChanges, linkNode, linkSite } from "../../../../support/nodes/vector-links";

const node = (changes?: LinkChanges) => ({ node: linkNode(changes) });
const source = declareSource("Licence 4711 of the CST", "link@example.org");
const licensed = (minimum: string, maximum: string, of = source) => ({
  site: {
    radioLicence: {
      bands: [
        { minimum: "2.2 GHz", maximum: "2.3 GHz" },
        { minimum, maximum },
      ],
      source: of,
    },
  },
});

ruleCases(radioLicence, {
  subject: "downlink/links/landsat-9-x",
  pass: node(licensed("8.025 GHz", "8.4 GHz")),
  fail: node(licensed("8.2 GHz", "8.4 GHz")),
  unknown: node(),
  notApplicable: { node: smallNode(), subject: "downlink" },
  boundary: { impossible: "a link lies within a band or not" },
  fromProps: { pass: linkSite(licensed("8.025 GHz", "8.4 GHz")), fail: linkSite(licensed("8.2 GHz", "8.4 GHz")) },
});

describe(radioLicence.id, () => {
  const receiveOnly = (value: "no-licence" | "licence" | "outside-scope" | null, mark: "verified" | "partial" | "unknown") => {
    const country = defineCountry({
      code: "SA",
      extends: "SA",
      radio: { receiveOnly: { value, source: { mark, document: "Rules of the test" } } },
    });
    return judgeRule(radioLicence, node({ site: { country } }))[0];
  };

  it("is unknown where nobody read what the country asks, and says whom to ask", () => {
    expect(judgeRule(radioLicence, node())).toMatchObject([
      {
        outcome: "unknown",
        reason:
          "the licence that a receive-only station needs in Saudi Arabia was not read in a source: ask Communications, Space and Technology Commission (CST) which licence is needed, and state the licensed bands as site.radioLicence",
      },
    ]);
    expect(receiveOnly("outside-scope", "verified")?.outcome).toBe("unknown");
    expect(receiveOnly("no-licence", "partial")?.outcome).toBe("unknown");
  });

  it("passes without a licence where a read fact of the country says that none is needed", () => {
    expect(receiveOnly("no-licence", "verified")?.outcome).toBe("pass");
  });

  it("takes a link whose edges are those of a band, and none that reaches beyond", () => {
    expect(judgeRule(radioLicence, node(licensed("8.055 GHz", "8.145 GHz")))[0]?.outcome).toBe("pass");
    expect(judgeRule(radioLicence, node(licensed("8.055 GHz", "8.1449 GHz")))[0]?.outcome).toBe("fail");
  });

  it("fails without a licence where the country asks for one", () => {
    expect(receiveOnly("licence", "verified")).toMatchObject({
      outcome: "fail",
      reason: "a receive-only station needs a licence in Saudi Arabia, and the site states none",
    });
  });

  it("names the spectrum that lies outside, and does not fail by a licence that nobody read", () => {
    const outside = "the link uses 8055 to 8145 MHz, and no band of Licence 4711 of the CST covers all of it";
    expect(judgeRule(radioLicence, node(licensed("8.2 GHz", "8.4 GHz")))).toMatchObject([{ outcome: "fail", reason: outside }]);
    const guessed = { mark: "recalled", document: "Licence 4711 of the CST" } as const;
    expect(judgeRule(radioLicence, node(licensed("8.2 GHz", "8.4 GHz", guessed as never)))).toMatchObject([{ outcome: "unknown" }]);
  });
});
