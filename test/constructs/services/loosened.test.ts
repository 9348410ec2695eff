import { describe, expect, it } from "vitest";
import { parseProps } from "../../../constructs/props/parse-props";
import { type LoosenedProps, loosenedProtections, loosenedSchema, protections } from "../../../constructs/services/loosened";
import { problemsOf } from "../../support/props/problems-of";

const problems = (loosened: object) => problemsOf(() => parseProps(loosenedSchema, "loosened", loosened));
const reason = "Agreed with A. Operator, 2026-05-04";
const capabilities = (...add: string[]) => ({ capabilities: { add, reason } });

describe("loosenedSchema", () => {
  it.each(Object.keys(protections).filter((protection) => !["capabilities", "discarded", "engineSocket"].includes(protection)))(
    "loosenedSchema wants a reason for %s",
    (protection) => {
      expect(problems({ [protection]: { reason } })).toEqual([]);
      expect(problems({ [protection]: {} })).toEqual([`${protection}.reason: is required: add text`]);
      expect(problems({ [protection]: { reason: " \n" } })).toEqual([
        `${protection}.reason: must not be empty: write why, who decided it and when`,
      ]);
      expect(problems({ [protection]: true })).toEqual([`${protection}: must be an object but is true: write an object with reason`]);
    },
  );

  it.each([
    ["ALL", "must not be ALL, which takes every protection away: name the ones that it needs"],
    ["CAP_NET_ADMIN", 'must be named without CAP_ but is "CAP_NET_ADMIN": leave it out'],
    ["NET_ADMINN", 'must be a capability of Linux but is "NET_ADMINN": did you mean NET_ADMIN?'],
    ["SUPERUSER", 'must be a capability of Linux but is "SUPERUSER": see capabilities(7)'],
    ["net_admin", 'must be the name of a capability in capitals, without CAP_, but is "net_admin": write it as NET_BIND_SERVICE'],
  ])("loosenedSchema refuses the capability %s", (name, message) => {
    expect(problems(capabilities("NET_RAW", name))).toEqual([`capabilities.add[1]: ${message}`]);
  });

  it("loosenedSchema takes no secret for a reason, which the report shows, and does not repeat it", () => {
    expect(problems({ secretText: { reason: "The password is none: postgres://u:hunter2@h is the demo's" } })).toEqual([
      "secretText.reason: must not hold a secret, which the report would show, but it holds an address with a password (secret rule address-password): say why without it",
    ]);
  });

  it("loosenedSchema wants a reason and a capability", () => {
    expect(problems({ capabilities: { add: ["NET_RAW"] } })).toEqual(["capabilities.reason: is required: add text"]);
    expect(problems(capabilities())).toEqual(["capabilities.add: must have at least 1 item but has 0: add some"]);
    expect(problems(capabilities("NET_RAW", "SYS_TIME"))).toEqual([]);
  });

  it("loosenedSchema wants a reason and a path for volumes that are discarded", () => {
    const discarded = (given: object) => problems({ discarded: given });
    expect(discarded({ paths: ["/var/cache/app"] })).toEqual(["discarded.reason: is required: add text"]);
    expect(discarded({ paths: [], reason })).toEqual(["discarded.paths: must have at least 1 item but has 0: add some"]);
    expect(discarded({ paths: ["cache", "/a/../b"], reason })).toHaveLength(2);
    expect(discarded({ paths: ["/var/cache/app"], reason })).toEqual([]);
  });

  it("loosenedSchema lets no design reach the engine", () => {
    expect(problems({ engineSocket: { reason } })).toEqual([expect.stringMatching(/^engineSocket: unknown prop/)]);
  });

  it("loosenedSchema refuses a misspelt protection and names the right one", () => {
    expect(problems({ writeableRoot: { reason } })).toEqual(['writeableRoot: unknown prop: did you mean "writableRoot"?']);
  });
});

describe("loosenedProtections()", () => {
  it("loosenedProtections() lists what is loosened with its reason, in the order of the report", () => {
    const loosened: LoosenedProps = { removableData: { reason: "two" }, capabilities: { add: ["NET_RAW"], reason: "one" } };
    expect(loosenedProtections(loosened)).toEqual([
      { protection: "capabilities", reason: "one" },
      { protection: "removableData", reason: "two" },
    ]);
    expect(loosenedProtections({})).toEqual([]);
  });
});
