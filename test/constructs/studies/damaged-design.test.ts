import { defineSite, PropsError, type SiteProps, snapshot } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { policySchema } from "../../../constructs/policy/settings/policy.props";
import { parseProps } from "../../../constructs/props/parse-props";
import { astanaCold } from "../../../examples/astana-cold";
import { dohaHumid } from "../../../examples/doha-humid";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../../examples/protected-site";
import { weakGrid } from "../../../examples/weak-grid";

type Path = readonly (string | number)[];

const ring: unknown[] = [];
ring.push(ring);
const loop: Record<string, unknown> = {};
loop.name = loop;

/** What stands in the place of a prop: wrong by its form, its unit, its range, or by no end. */
const wrong: readonly unknown[] = [
  ...["", " ", "x", "constructor", "__proto__", "::", "[", "0", "-1", "12", "1e400 kW", "-1 kW", "0 kW", "999 °C", "1e9 h"],
  ...[0, -1, 1.5, 1e15, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 10n, null, undefined, true, Symbol("x"), () => 1],
  ...[[], {}, [[]], [{}], [null], ["x", "x"], { name: "a" }, { mark: "declared", document: "" }, new Map(), new Date(Number.NaN)],
  ...[ring, loop, Object.create(null), { kind: "water" }],
];

/** Paths of all values in plain data, but those of long lists, as the hours of a year. */
function paths(data: unknown, at: Path = []): Path[] {
  const isPlain = Array.isArray(data) || (typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype);
  const entries = isPlain ? Object.entries(data) : [];
  if (entries.length > 100) return [];
  return entries.flatMap(([key, inner]) => {
    const path = [...at, Array.isArray(data) ? Number(key) : key];
    return [path, ...paths(inner, path)];
  });
}

/** The data with another value at that path, or as they are where an earlier damage took the path away. */
function damaged(data: unknown, [step, ...others]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof data !== "object" || data === null || !Object.hasOwn(data, step)) return data;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<string | number, unknown>;
  copy[step] = damaged(copy[step], others, value);
  return copy;
}

/** The words of the refusal; undefined where nothing is refused. What is thrown otherwise comes through. */
function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return error.message;
  }
}

/** Damages two values at once: checks between props then meet what their own schemas refused. */
function holds(data: object, runs: number, read: (data: never) => unknown): void {
  const all = paths(data);
  const damage = fc.tuple(fc.constantFrom(...all), fc.constantFrom(...wrong));
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (damages) => {
      const whole = damages.reduce<unknown>((before, [path, value]) => damaged(before, path, value), data);
      const words = refusal(() => read(whole as never));
      expect(words ?? "").not.toMatch(/undefined [°%\w]|NaN [°%\w]|\[object |\n {4}at /);
    }),
    { numRuns: runs },
  );
}

const source = { mark: "declared", document: "Numbers of this test", owner: "a@example.org" } as const;
const site: SiteProps = {
  country: "SA",
  position: { latitude: 24.93, longitude: 46.72, elevation: "614 m" },
  pressure: "94 kPa",
  climate: {
    hottest: { dryBulb: "48.9 °C", wetBulb: "22 °C", irradiance: { roof: "950 W/m²" }, source },
    mostHumid: { dryBulb: "33 °C", relativeHumidity: "40 %", source },
    coldest: { dryBulb: "0.7 °C", dewPoint: "-3 °C", skyRadiation: "4 K", source },
  },
  grid: {
    nominal: "400 V line-to-line",
    frequency: "60 Hz",
    frequencyRange: { minimum: "59 Hz", maximum: "61 Hz" },
    minimum: "0.85",
    outages: { longest: "8 h" },
    availability: {
      outages: [
        { fromHour: 1, hours: 2 },
        { fromHour: 6, hours: 2 },
      ],
    },
    carbon: { gramsPerKilowattHour: 500, source },
    source,
  },
  promises: { redundancy: { rejection: "N+1", airConditioning: "N", feeds: "2N" }, rideThrough: "restart", shedding: { downTo: 2 } },
};
const policy = {
  countries: { SA: { "cooling/ride-through": { enforcement: "warn", parameters: { headroom: "1 K" }, warnAt: "1 %" } } },
  site: { "power/breaker-loading": { enforcement: { off: "decided by the owner" } } },
  waivers: [{ rule: "power/phase-balance", subject: "power/a", owner: "a", reason: "b", expires: "2027-01-01", cap: "1 %" }],
  packs: [{ name: "house", rules: [], unknown: "block" }],
  today: "2026-11-25",
  audit: false,
};

describe("Props that are damaged", () => {
  it("defineSite() refuses them in words, or takes them", () => {
    expect(defineSite(site).country).toBe("SA");
    holds(site, 1000, (props: SiteProps) => defineSite(props));
  });

  it("parseProps() of a policy does so too", () => {
    expect(parseProps(policySchema, "policy", policy).today).toBe("2026-11-25");
    holds(policy, 1000, (props) => parseProps(policySchema, "policy", props));
  });

  it.each(Object.entries({ astanaCold, dohaHumid, lagosSolarHybrid, protectedSite, weakGrid }))(
    "snapshot() of %s does so too",
    (_name, { site: place, policy: _, ...design }) => {
      expect(snapshot("site", place, design).name).toBe("site");
      holds(design, 100, (props) => snapshot("site", place, props));
    },
  );
});
