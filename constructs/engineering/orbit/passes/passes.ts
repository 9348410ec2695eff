import { findRoot } from "../../numeric/root";
import type { SkyView } from "../sky-view";
import { culminations, type Height } from "./culminations";
import type { Horizon } from "./horizon";
import { checkWindow, type Pass, type PassWindow } from "./pass";
import { passOf, piecesOf } from "./pass-of-interval";
import { secondsOfHalfRange, secondsOnSameSide } from "./same-side";

/** Shortest step: every longer pass or gap has a look in it [s]. */
const shortestStepS = 1;

const longestStepS = 1200;

/** Accuracy of instants, which are written in milliseconds [s]. */
const toleranceS = 5e-4;

/** Angle that an orbit may turn between two looks at a pass, so that no culmination is missed between them. */
const turnBetweenLooks = 0.25; // [rad]

/**
 * Finds the passes of a satellite over an antenna.
 *
 * A step is as long as the satellite certainly stays on its side of the horizon, or 1 s if that is not certain. So each pass and each gap of more than 1 s has
 * a look in it, whatever walls the mask has.
 *
 * @equation maximal intervals with elevation − h(azimuth) ≥ 0; {@link secondsOnSameSide} for the steps, Brent's method for the ends and the culmination, each
 * to 0.5 ms
 * @validity a window in which the orbit is valid, {@link heldOrbit}; if SGP4 still returns an error, nothing is seen
 * @source definition of a pass; R. P. Brent, Algorithms for Minimization without Derivatives, 1973, ch. 4
 * @param view the satellite from the antenna's site; its present look changes
 * @throws RangeError for a window that ends before it begins
 */
export function findPasses(view: SkyView, horizon: Horizon, window: PassWindow): readonly Pass[] {
  checkWindow(window);
  return new PassSearch(view, horizon, window).found();
}

/** The result of a look at an instant after the window begins. */
interface Look extends Height {
  /** Elevation less that of the horizon. */
  readonly clearance: number; // [°]
}

class PassSearch {
  private readonly passes: Pass[] = [];
  private readonly endS: number; // [s]
  private risenS: number | undefined; // [s] of the present pass
  private heights: Height[] = []; // of the present pass

  constructor(
    private readonly view: SkyView,
    private readonly horizon: Horizon,
    private readonly window: PassWindow,
  ) {
    this.endS = (window.toMs - window.fromMs) / 1000;
  }

  found(): readonly Pass[] {
    this.search();
    return Object.freeze(this.passes);
  }

  private search(): void {
    let before = this.look(0);
    if (before.clearance >= 0) this.rise(0, before);
    while (before.s < this.endS) {
      const after = this.look(Math.min(this.endS, before.s + this.step(before)));
      this.follow(before, after);
      before = after;
    }
    if (this.risenS !== undefined) this.set(before.s, true);
  }

  private look(s: number): Look {
    const { view, horizon, window } = this;
    if (view.look(window.fromMs + s * 1000) !== 0) return { s, elevationDegrees: -90, clearance: -180 };
    const { elevationDegrees } = view;
    return { s, elevationDegrees, clearance: this.clearance(elevationDegrees, horizon.lowestDegrees) };
  }

  /** Returns the clearance. Below the whole horizon, its lowest elevation is enough. */
  private clearance(elevationDegrees: number, lowestDegrees: number): number {
    const { view, horizon } = this;
    const seen = horizon.seenDegrees(elevationDegrees);
    return seen < lowestDegrees || lowestDegrees === horizon.highestDegrees
      ? seen - lowestDegrees
      : seen - horizon.atAzimuth(view.azimuthDegrees);
  }

  /** Returns the step to the next look. The view still holds the present one. */
  private step({ clearance }: Look): number {
    const { view, horizon } = this;
    const isSeen = clearance >= 0;
    const most = isSeen ? Math.min(longestStepS, secondsOfHalfRange(view), secondsOfTurn(view)) : longestStepS;
    return Math.max(shortestStepS, Math.min(most, secondsOnSameSide(view, horizon, isSeen)));
  }

  private follow(before: Look, after: Look): void {
    const wasSeen = before.clearance >= 0;
    const isSeen = after.clearance >= 0;
    if (wasSeen && isSeen) this.heights.push(after);
    if (wasSeen === isSeen) return;
    const crossing = this.crossing(before, after);
    if (isSeen) this.rise(crossing, after);
    else this.set(crossing, false);
    this.view.look(this.window.fromMs + after.s * 1000); // the next step starts from there
  }

  private crossing(before: Look, after: Look): number {
    const { view, horizon, window } = this;
    const clearanceAt = (s: number): number => {
      if (s === before.s) return before.clearance;
      if (s === after.s) return after.clearance;
      view.look(window.fromMs + s * 1000);
      return horizon.seenDegrees(view.elevationDegrees) - horizon.atAzimuth(view.azimuthDegrees);
    };
    return findRoot(clearanceAt, before.s, after.s, toleranceS);
  }

  /** Begins a pass, between a look without and a look with the satellite. */
  private rise(aosS: number, seen: Look): void {
    this.risenS = aosS;
    this.heights = aosS < seen.s ? [this.height(aosS), seen] : [seen];
  }

  private set(losS: number, cutAtEnd: boolean): void {
    const { view, horizon, window, risenS: aosS = losS, heights } = this;
    this.risenS = undefined;
    if (!(losS > aosS)) return;
    if (losS > (heights.at(-1)?.s ?? losS)) heights.push(this.height(losS));
    const culminationsS = culminations(view, window.fromMs, heights);
    const interval = { aosS, losS, culminationsS, cutAtStart: aosS === 0, cutAtEnd };
    for (const piece of piecesOf(interval, window.maximumContactS)) this.passes.push(passOf(view, horizon, window.fromMs, piece));
  }

  private height(s: number): Height {
    const { view, window } = this;
    view.look(window.fromMs + s * 1000);
    return { s, elevationDegrees: view.elevationDegrees };
  }
}

/** Returns the time in which the orbit turns by {@link turnBetweenLooks} [s]. */
function secondsOfTurn({ state }: SkyView): number {
  const square = (i: number) => (state[i] ?? 0) ** 2;
  return turnBetweenLooks * Math.sqrt((square(0) + square(1) + square(2)) / (square(3) + square(4) + square(5)));
}
