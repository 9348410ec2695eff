import type { DemandFacts } from "../../facts/power/demand";
import { addUp } from "../../plain/add-up";
import type { ElectricalRun, ElectricalState } from "./electrical-state";

const noneDead: ReadonlySet<string> = new Set();

/** A design without power: every device draws its power from a supply without loss or limit. Rules state that the supply is unknown. */
export class IdealRun implements ElectricalRun {
  readonly dead = noneDead;
  private readonly powers: Map<string, number>;

  constructor(private readonly demands: readonly DemandFacts[]) {
    this.powers = new Map(demands.map(({ id, powerW }) => [id, powerW]));
  }

  setPower(device: string, watts: number): void {
    this.powers.set(device, watts);
  }

  advance(): number {
    return 0;
  }

  lossInsideW(): number {
    return 0;
  }

  collapse(): undefined {
    return undefined;
  }

  turning(): readonly never[] {
    return [];
  }

  state(): ElectricalState {
    return {
      outcome: "solved",
      nodePowerW: addUp([...this.powers.values()]),
      itW: addUp(
        this.demands.filter(({ it }) => it),
        ({ powerW }) => powerW,
      ),
      lossInsideW: 0,
      lossOutsideW: 0,
      supplyLossW: 0,
      missingW: 0,
      unserved: [],
      turned: [],
      batteries: [],
      bridging: [],
      gensets: [],
      limits: [],
      quality: { phases: [], drops: [] },
      contributorsOf: () => [],
      record: () => undefined,
    };
  }
}
