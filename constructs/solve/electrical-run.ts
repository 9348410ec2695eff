import type { ElectricalState } from "./electrical-state";

/** The electrical side of one scenario, driven by the fixed-point loop: set powers, advance, read what changed. */
export interface ElectricalRun {
  /** Ids of devices without a living feed. */
  readonly dead: ReadonlySet<string>;
  setPower(device: string, watts: number): void;
  /** One pass; the largest relative change of a voltage. */
  advance(insideC: number, outsideC: number): number;
  /** Losses inside at the last pass [W]. */
  lossInsideW(): number;
  /** Why the network has no solution, if it has none. */
  collapse(): string | undefined;
  state(insideC: number, outsideC: number): ElectricalState;
}
