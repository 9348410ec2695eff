import { type DownlinkProps, snapshot } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { landsat9, skyDownlink, skySite } from "../../support/nodes/sky-site";
import { problemsOf } from "../../support/props/problems-of";

const source = { mark: "declared", document: "CelesTrak", owner: "o" } as const;
const elements = (data: unknown) => ({ elements: { data, source } }) as unknown as Partial<DownlinkProps>;
const problems = (change: object) => {
  const { site, ...design } = skySite(change as Partial<DownlinkProps>);
  return problemsOf(() => snapshot("sky", site, design)).join("\n");
};
const without = (key: string) => {
  const { site, ...design } = skySite();
  const downlink = Object.fromEntries(Object.entries(skyDownlink()).filter(([one]) => one !== key)) as unknown as DownlinkProps;
  return problemsOf(() => snapshot("sky", site, { ...design, downlink })).join("\n");
};
const [antenna] = skyDownlink().antennas;

describe("downlink.satellites, elements and window", () => {
  it.each([
    ["as objects", [landsat9]],
    ["as one object", landsat9],
    ["as text of JSON", JSON.stringify([landsat9])],
  ])("elements stand %s", (_how, data) => {
    const { site, ...design } = skySite(elements(data));
    const { sky } = snapshot("sky", site, design);
    expect(sky?.satellites).toMatchObject([
      { id: "landsat-9", elements: { catalogueNumber: 49260, epochMs: Date.UTC(2026, 8, 19, 11, 31, 31, 71) + 0.072 } },
    ]);
    expect(sky).toMatchObject({ fromMs: Date.UTC(2026, 8, 20), toMs: Date.UTC(2026, 8, 22), source });
  });

  it("a satellite without a name is called by its number", () => {
    const { site, ...design } = skySite({ satellites: [{ number: 49260 }] });
    expect(snapshot("sky", site, design).sky?.satellites.map(({ id }) => id)).toEqual(["49260"]);
  });

  it.each(["satellites", "elements", "window"])("all three are given, or none: %s is missing", (key) => {
    expect(without(key)).toMatch(new RegExp(`downlink\\.${key}: is required with .*: add it, or leave all three out`));
  });

  it.each([
    [
      "a satellite without elements",
      { satellites: [{ number: 49260 }, { number: 25544 }] },
      /downlink\.satellites\[1\]\.number: must have its elements in downlink\.elements but 25544 is not among the 1 set there/,
    ],
    [
      "a satellite twice",
      { satellites: [{ number: 49260 }, { number: 49260 }] },
      /satellites\[1\]\.number: must be once in the list but satellite \[0\] is 49260 too/,
    ],
    ["ten digits", { satellites: [{ number: 1_000_000_000 }] }, /satellites\[0\]\.number: must be at most 999999999/],
    ["a name with ${", { satellites: [{ number: 49260, name: "${x}" }] }, /satellites\[0\]\.name: must be lower-case letters/],
    [
      "an antenna of another",
      { antennas: [{ ...antenna, satellites: [39084, 49260] }] },
      /antennas\[0\]\.satellites\[0\]: must be among downlink\.satellites, 49260, but is 39084/,
    ],
    [
      "no instant",
      { window: { from: "tomorrow", to: "2026-09-22T00:00:00Z" } },
      /window\.from: must be an instant in UTC but is "tomorrow"/,
    ],
    [
      "a window of no length",
      { window: { from: "2026-09-22T00:00:00Z", to: "2026-09-22T00:00:00Z" } },
      /window\.to: must be after the beginning of the window/,
    ],
    [
      "a window of ten years",
      { window: { from: "2026-09-22T00:00:00Z", to: "2036-09-22T00:00:00Z" } },
      /window\.to: must be at most 31 d after the beginning but is 3653\.0 d/,
    ],
    ["another theory", elements([{ ...landsat9, MEAN_ELEMENT_THEORY: "SGP8" }]), /downlink\.elements\.data: .*SGP8/],
    ["no elements", elements(""), /downlink\.elements\.data: must have an element set but is empty/],
    [
      "a skyline out of order",
      {
        antennas: [
          {
            ...antenna,
            horizon: [
              { azimuth: "90 °", elevation: "1 °" },
              { azimuth: "45 °", elevation: "1 °" },
            ],
          },
        ],
      },
      /horizon\[1\]\.azimuth: must be above the azimuth before it, 90 °, but is 45 °/,
    ],
    ["no step of the solver", { solverSteps: 0 }, /downlink\.solverSteps: must be at least 1 but is 0/],
    ["half a step of the solver", { solverSteps: 1.5 }, /downlink\.solverSteps: /],
    [
      "a wall in the skyline",
      {
        antennas: [
          {
            ...antenna,
            horizon: [
              { azimuth: "90 °", elevation: "1 °" },
              { azimuth: "90 °", elevation: "20 °" },
            ],
          },
        ],
      },
      /horizon\[1\]\.azimuth: must be above the azimuth before it but is 90 ° again: add 0\.01 ° for the other side of a wall/,
    ],
    [
      "a skyline at the zenith",
      { antennas: [{ ...antenna, horizon: [{ azimuth: "0 °", elevation: "90 °" }] }] },
      /horizon\[0\]\.elevation: must be at most 89 ° but is 90 °: 0 ° is level, 90 ° the zenith, always visible/,
    ],
    [
      "a skyline to 360",
      { antennas: [{ ...antenna, horizon: [{ azimuth: "360 °", elevation: "1 °" }] }] },
      /horizon\[0\]\.azimuth: must be below 360 ° but is 360 °: write 0 ° for north/,
    ],
    [
      "a skyline under the ground",
      { antennas: [{ ...antenna, horizon: [{ azimuth: "0 °", elevation: "-91 °" }] }] },
      /horizon\[0\]\.elevation: must be at least −?-?90 °/,
    ],
    [
      "an antenna that looks at the zenith alone",
      { antennas: [{ ...antenna, minimumElevation: "90 °" }] },
      /minimumElevation: must be at most 89 °/,
    ],
    ["contacts of a second", { antennas: [{ ...antenna, maximumContact: "1 s" }] }, /maximumContact: must be at least 10 s/],
  ])("refuses %s, with its place and what to write", (_what, change, message) => {
    expect(problems(change)).toMatch(message);
  });
});
