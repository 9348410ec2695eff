import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readSiteFile } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { sgp4Motion } from "../../constructs/engineering/orbit/sgp4";
import { nodePasses } from "../../constructs/studies/passes/node-passes";
import elements from "../../examples/earth-observation/elements.json";
import { say } from "./engine/step";

/** Of the machine, and Debian's, whose packages another python in front does not see. */
const pythons = ["python3", "/usr/bin/python3"];
const python = pythons.find((one) => spawnSync(one, ["-c", "import numpy, sgp4, skyfield"]).status === 0);
if (python === undefined)
  say("orbits are compared with no other program: neither python3 nor /usr/bin/python3 has python3-sgp4 and python3-skyfield of Debian");

const instants = 100;
const nodes = ["riyadh", "kiruna"].map((name) => readSiteFile(`examples/earth-observation/${name}.yaml`).snapshot);
const [{ sky: first } = expect.unreachable()] = nodes;
const satellites = first?.satellites ?? expect.unreachable();

/** Minutes from the epoch, over the window and five days around it. */
const minutes = satellites.map((_, i) => Array.from({ length: instants }, (_, k) => (k - 40) * 73.137 + i));

/** What its antenna-1 is asked about. */
const sites = nodes.map(({ site: { position }, sky = expect.unreachable() }) => {
  const [{ mask, minimumElevationDegrees } = expect.unreachable()] = sky.antennas;
  return {
    latitude: position.latitudeDegrees,
    longitude: position.longitudeDegrees,
    elevation: position.elevationM,
    minimumElevation: minimumElevationDegrees,
    mask: mask ?? [[0, -90]],
    from: new Date(sky.fromMs).toISOString(),
    lengthS: (sky.toMs - sky.fromMs) / 1000,
  };
});

type State = readonly [place: readonly number[], speed: readonly number[]];
interface Answer {
  readonly states: readonly (readonly State[])[];
  readonly passes: readonly (readonly { readonly upAtStart: boolean; readonly crossingsS: readonly number[] }[])[];
}

function answer(): Answer {
  const input = JSON.stringify({ elements, minutes, sites });
  const { stdout, stderr, status } = spawnSync(python ?? "", [join(__dirname, "orbit/skyfield_passes.py")], { input, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

describe.skipIf(python === undefined)("orbits of examples/earth-observation, by python-sgp4 and skyfield", () => {
  const other = python === undefined ? undefined : answer();
  const { states, passes } = other ?? { states: [], passes: [] };

  it(`has the satellites where python-sgp4 has them, at ${instants} instants each`, () => {
    let farthestKm = 0;
    for (const [i, { elements: own }] of satellites.entries()) {
      const motion = sgp4Motion(own);
      const state = new Float64Array(6);
      for (const [k, minute] of (minutes[i] ?? []).entries()) {
        expect(motion.stateAt(own.epochMs + minute * 60_000, state)).toBe(0);
        const [place = [], speed = []] = states[i]?.[k] ?? [];
        farthestKm = Math.max(farthestKm, Math.hypot(...[0, 1, 2].map((axis) => (state[axis] ?? 0) - (place[axis] ?? Number.NaN))));
        expect(Math.hypot(...[0, 1, 2].map((axis) => (state[axis + 3] ?? 0) - (speed[axis] ?? Number.NaN)))).toBeLessThan(1e-7);
      }
    }
    expect(farthestKm).toBeLessThan(1e-4);
  });

  it.each([
    ["Riyadh", 0],
    ["Kiruna", 1],
  ])("sees them over %s when skyfield does, whose earth turns by UT1, less than 0.1 s from UTC then", (_, at) => {
    const { sky = expect.unreachable(), site } = nodes[at] ?? expect.unreachable();
    const own = nodePasses({ ...sky, antennas: sky.antennas.slice(0, 1) }, site.position).passes;
    for (const [i, { id }] of satellites.entries()) {
      const ofIt = own.filter(({ satellite }) => satellite === id);
      const { upAtStart, crossingsS } = passes[at]?.[i] ?? expect.unreachable();
      expect(upAtStart, id).toBe(false);
      const ours = ofIt.flatMap(({ aosMs, losMs }) => [aosMs, losMs]).map((instantMs) => (instantMs - sky.fromMs) / 1000);
      expect(ours.length, id).toBe(crossingsS.length);
      for (const [k, crossing] of crossingsS.entries())
        expect(Math.abs((ours[k] ?? Number.NaN) - crossing), `${id}, ${crossing} s`).toBeLessThan(0.5);
    }
  });
});
