import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { passTimeline } from "../../../../../constructs/report/charts/sky/pass-timeline";
import { antennaOf, referencePasses, type SkyChanges, skyNode } from "../../../../support/nodes/vector-sky";
import { readSky } from "../../../../support/report/read-sky";

function drawn(changes?: SkyChanges, site = "site") {
  const { sky } = new NodeStudy(skyNode(changes));
  const { sky: facts, passes } = sky ?? expect.unreachable();
  const svg = passTimeline(site, facts, passes);
  return { svg, passes, ...readSky(svg) };
}

/** When a pixel is in its day, and how high a bar is, by the numbers that the drawing writes. */
function scalesOf({ words, rectangles }: ReturnType<typeof drawn>) {
  const clocks = words.filter(({ text }) => /^\d\d:\d\d$/.test(text));
  const upper = clocks.filter(({ y }) => y === clocks[0]?.y);
  const hour = ({ text }: { readonly text: string }) => Number(text.slice(0, 2)) + Number(text.slice(3)) / 60;
  const [first, second] = [upper[0] ?? expect.unreachable(), upper[1] ?? expect.unreachable()];
  const hoursPerPx = (hour(second) - hour(first)) / (second.x - first.x);
  const samples = rectangles
    .slice(1)
    .map(({ y, height }, i) => ({ y: Number(y), height: Number(height), degrees: [0, 30, 60, 90][i] ?? 0 }));
  const [low, , , high] = samples;
  const perPx = 90 / ((high?.height ?? 0) - (low?.height ?? 0));
  return {
    hourAt: (x: number) => hour(first) + (x - first.x) * hoursPerPx,
    elevationOf: (height: number) => (height - (low?.height ?? 0)) * perPx,
    samples,
  };
}

/** Every bar with the row that it stands in. */
function barsOf({ paths, words }: ReturnType<typeof drawn>) {
  const days = words.filter(({ x, text }) => x === 6 && /^\d{4}-\d\d-\d\d/.test(text));
  return paths
    .filter((path) => path["data-satellite"] !== undefined)
    .flatMap(({ d = "", "data-antenna": antenna = "", "data-satellite": satellite = "" }) =>
      [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, x, y, width, height]) => {
        const base = Number(y) + Number(height);
        const day = days.filter((one) => one.y < base + 3).at(-1)?.text ?? expect.unreachable();
        return { antenna, satellite, day, x: Number(x), width: Number(width), height: Number(height) };
      }),
    );
}

describe("passTimeline()", () => {
  const drawing = drawn();

  it("draws every pass of the vectors from AOS to LOS on its day, as high as its greatest elevation", () => {
    const { hourAt, elevationOf } = scalesOf(drawing);
    const bars = barsOf(drawing);
    const wanted = referencePasses();
    for (const { satellite, aos, los, maxElevation } of wanted) {
      const own = bars.filter((bar) => bar.antenna === "antenna-1" && bar.satellite === satellite && aos.startsWith(bar.day));
      const hourOf = (instant: string) => (Date.parse(instant) - Date.parse(aos.slice(0, 10))) / 3_600_000;
      const bar =
        own.find(({ x }) => Math.abs(hourAt(x) - hourOf(aos)) < 0.001) ?? expect.unreachable(`${satellite} at ${aos} is not drawn`);
      expect(Math.abs(hourAt(bar.x + bar.width) - hourOf(los))).toBeLessThan(0.001); // 0.03 px
      expect(Math.abs(elevationOf(bar.height) - maxElevation)).toBeLessThan(0.06); // of 20 px for 90°
    }
    expect(bars.filter(({ antenna }) => antenna === "antenna-1")).toHaveLength(wanted.length);
    expect(bars).toHaveLength(drawing.passes.passes.length);
  });

  it("writes samples of the heights, the window, and a name beside each row", () => {
    const { samples } = scalesOf(drawing);
    const [low, third, , high] = samples.map(({ height }) => height);
    expect((third ?? 0) - (low ?? 0)).toBeCloseTo(((high ?? 0) - (low ?? 0)) / 3, 1);
    const texts = drawing.words.map(({ text }) => text);
    expect(texts[0]).toBe("site: passes of satellites over its antennas");
    expect(texts[1]).toBe(`${drawing.passes.passes.length} passes, 2026-09-20 00:00:00 to 2026-09-22 00:00:00 UTC.`);
    const rows = ["antenna-1 · landsat-9", "antenna-1 · iss", "antenna-1 · saramago", "antenna-2 · landsat-9", "antenna-2 · iss"];
    expect(texts.filter((text) => text.includes("·"))).toEqual([...rows, ...rows]);
    expect(texts).toEqual(expect.arrayContaining(["0°", "30°", "60°", "90°", "2026-09-20", "2026-09-21"]));
  });

  it("begins days where the window begins, and divides a pass between two of them", () => {
    const iss = referencePasses(["iss"])[0] ?? expect.unreachable();
    const middle = Math.round((Date.parse(iss.aos) + Date.parse(iss.los)) / 2 / 60_000) * 60_000;
    const window = { from: new Date(middle - 86_400_000).toISOString(), to: new Date(middle + 86_400_000).toISOString() };
    const divided = drawn({ satellites: ["iss"], others: [], window });
    const { hourAt } = scalesOf(divided);
    const [before, after] = ["2026-09-19 11:19", "2026-09-20 11:19"].map((day) => barsOf(divided).filter((bar) => bar.day === day));
    const aosHour = (Date.parse(iss.aos) - Date.parse("2026-09-19T00:00:00Z")) / 3_600_000;
    const last = before?.find(({ x }) => Math.abs(hourAt(x) - aosHour) < 0.01) ?? expect.unreachable();
    expect(hourAt(last.x + last.width)).toBeCloseTo(24 + 11 + 19 / 60, 2);
    const [first] = after ?? [];
    expect(hourAt((first?.x ?? 0) + (first?.width ?? 0))).toBeCloseTo(
      (Date.parse(iss.los) - Date.parse("2026-09-20T00:00:00Z")) / 3_600_000,
      2,
    );
  });

  it("gives an antenna one row of a month, says so, and says what it does not draw", () => {
    const month = { from: "2026-09-20T00:00:00Z", to: "2026-10-20T18:00:00Z" };
    const others = [2, 3, 4, 5].map((i) => antennaOf(`antenna-${i}`, ["iss"]));
    const { words, svg } = drawn({ window: month, others });
    const texts = words.map(({ text }) => text);
    expect(texts.filter((text) => text === "antenna-1")).toHaveLength(24); // 5 · 24 rows
    expect(texts[1]).toMatch(/ UTC\. The last 7 days are not drawn\.$/);
    expect(texts.at(-1)).toBe(
      "Height of a bar: greatest elevation of the pass. An antenna has one row for all of its satellites, and bars overlap",
    );
    for (const size of svg.matchAll(/font-size="([\d.]+)"/g)) expect(Number(size[1])).toBeGreaterThanOrEqual(8); // 6 pt
  });

  it("writes names that are markup as they are, shortens long ones, and is the same when drawn again", () => {
    const { words } = drawn({ others: [antennaOf(`antenna-${"9".repeat(50)}`, ["iss"])] }, "<b>$" + "{x}");
    expect(words[0]?.text).toBe("<b>$" + "{x}: passes of satellites over its antennas");
    expect(words.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^antenna-9+…9+ · iss$/));
    expect(drawn().svg).toBe(drawing.svg);
  });

  it("fills the bars of contacts, pales those that another antenna receives, leaves missed ones empty, and says so below", () => {
    const both = { first: { gap: "4 h" }, others: [antennaOf("antenna-2", ["iss"], { gap: "4 h" })] };
    const node = skyNode(both);
    const receivers = [...node.receivers, { id: "receiver-2", antenna: "antenna-2", dataRateBitPerS: 1e8 }];
    const { sky } = new NodeStudy({ ...node, receivers });
    const { contacts } = sky ?? expect.unreachable();
    if (contacts.outcome !== "planned") return expect.unreachable(contacts.reason);
    const svg = passTimeline("site", sky?.sky ?? expect.unreachable(), sky?.passes ?? expect.unreachable(), contacts);
    const read = readSky(svg);
    const count = (kind: string) =>
      read.paths.filter((path) => path["data-kind"] === kind).reduce((sum, { d = "" }) => sum + [...d.matchAll(/z/g)].length, 0);
    const passes = sky?.passes.passes ?? [];
    const missed = contacts.missed.reduce((sum, { antennas }) => sum + antennas.length, 0);
    expect(count("contact")).toBe(contacts.contacts.length);
    expect(count("missed")).toBe(missed);
    expect(count("elsewhere")).toBe(passes.length - contacts.contacts.length - missed);
    expect([count("contact"), count("missed"), count("elsewhere")].every((bars) => bars > 0)).toBe(true);
    expect(read.words.map(({ text }) => text)).toEqual(expect.arrayContaining(["contact", "another antenna receives it", "not received"]));
    expect(drawing.svg).not.toContain("data-kind");
  });
});
