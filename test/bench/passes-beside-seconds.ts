import type { ElementSet } from "../../constructs/engineering/orbit/element-set";
import type { Motion } from "../../constructs/engineering/orbit/motion";
import { Horizon } from "../../constructs/engineering/orbit/passes/horizon";
import { findPasses } from "../../constructs/engineering/orbit/passes/passes";
import { sgp4Motion } from "../../constructs/engineering/orbit/sgp4";
import { SkyView } from "../../constructs/engineering/orbit/sky-view";
import { passesBySeconds } from "../support/orbit/passes-by-seconds";
import type { Measuring } from "./measurement";
import { secondsSideBySide } from "./side-by-side";

const satellites = 10;
const days = 7;
const turns = 3;
/** The search and its calls of SGP4 are short: many at once, for the engine throws code away between two turns, and compiles it anew in the first. */
const repeats = 20;
const shortTurns = 10;

const fromMs = Date.UTC(2026, 8, 20);
const toMs = fromMs + days * 86_400_000;

const site = { latitudeDegrees: 24.93, longitudeDegrees: 46.72, heightKm: 0.614 };
const horizon = new Horizon({
  minimumElevationDegrees: 5,
  mask: [
    [0, 3],
    [45, 3],
    [90, 8],
    [135, 12],
    [180, 6],
    [225, 2],
    [300, 2],
  ],
});

/** Satellites of 400 to 900 km, from the equator to over the poles, around the earth. */
const elements = Array.from(
  { length: satellites },
  (_, i): ElementSet => ({
    catalogueNumber: 1 + i,
    epochMs: fromMs - 43_200_000,
    meanMotionRevPerDay: 14 + 0.16 * i,
    eccentricity: 0.0005 + 0.0002 * i,
    inclinationDegrees: 98.2 - 7 * i,
    rightAscensionDegrees: 36 * i,
    argumentOfPerigeeDegrees: 80 * (i % 4),
    meanAnomalyDegrees: 100 * (i % 3),
    bstarPerEarthRadius: 1e-4,
    form: "tle",
  }),
);

/** A motion that remembers when it was asked. */
class AskedMotion implements Motion {
  readonly instantsMs: number[] = [];

  constructor(private readonly motion: Motion) {}

  stateAt(instantMs: number, state: Float64Array): number {
    this.instantsMs.push(instantMs);
    return this.motion.stateAt(instantMs, state);
  }
}

/** How the search of passes stands beside a look each second, and beside the calls of SGP4 that it makes. */
export const passesBesideSeconds: Measuring = {
  does: `finds the passes of ${satellites} satellites in ${days} days, by the search, by a look each second, and calls SGP4 alone as the search does`,
  measure: () => {
    const motions = elements.map(sgp4Motion);
    const views = motions.map((motion) => new SkyView(motion, site));
    const asked = motions.map((motion) => new AskedMotion(motion));
    let passes = 0;
    for (const motion of asked) passes += findPasses(new SkyView(motion, site), horizon, { fromMs, toMs }).length;
    const looks = asked.reduce((sum, { instantsMs }) => sum + instantsMs.length, 0);
    const state = new Float64Array(6);
    const search = () => {
      for (const view of views) findPasses(view, horizon, { fromMs, toMs });
    };
    const calls = () => {
      asked.forEach(({ instantsMs }, i) => {
        for (const instantMs of instantsMs) motions[i]?.stateAt(instantMs, state);
      });
    };
    const repeated = (work: () => void) => () => () => {
      for (let i = 0; i < repeats; i++) work();
    };
    const stepping = () => () => {
      for (const view of views) passesBySeconds(view, horizon, fromMs, toMs);
    };
    const long = secondsSideBySide({ search: repeated(search), stepping }, turns);
    const short = secondsSideBySide({ search: repeated(search), calls: repeated(calls) }, shortTurns);
    const of = `${passes} passes, ${looks} looks instead of ${satellites * days * 86_400}`;
    return [
      {
        name: "passes by a look each second ÷ search",
        value: long.stepping / (long.search / repeats),
        unit: "",
        goal: { bound: "at-least", value: 5 },
        of,
      },
      {
        name: "search of passes ÷ its calls of SGP4",
        value: short.search / short.calls,
        unit: "",
        goal: { bound: "at-most", value: 2 },
        of,
      },
      { name: `passes of ${satellites} satellites in ${days} days`, value: (short.search / repeats) * 1000, unit: "ms", of },
    ];
  },
};
