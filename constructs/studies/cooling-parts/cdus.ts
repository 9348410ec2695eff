import { rateCdu } from "../../engineering/thermal/exchangers/cdu-rating";
import type { CduFacts } from "../../facts/cooling/cdus";
import type { Counted, Loops, PhysicalCheck, Read } from "./cooling-part";
import { EqualUnits } from "./equal-units";
import { ratedWithAnother, refuseUnbuilt } from "./ratings";
import type { SolvedCoolantChain } from "./states/coolant-chain-state";

/** CDUs between facility loop and secondary loop. */
export class Cdus extends EqualUnits<CduFacts> {
  override readonly lostAs = "cdu";
  protected override readonly redundancy = "cdus";
  protected override readonly onlyOneIsSpared = true;

  override counted(): Counted {
    return { as: "cdu", needed: 1 };
  }

  override mismatch({ facilityLoop, secondaryLoop }: Loops): string | undefined {
    const { primaryCoolant, secondaryCoolant } = this.facts.rating;
    return (
      ratedWithAnother("CDU, primary side,", "facility loop", primaryCoolant, facilityLoop) ??
      ratedWithAnother("CDU, secondary side,", "secondary loop", secondaryCoolant, secondaryLoop)
    );
  }

  override checks(): readonly PhysicalCheck[] {
    return [["cooling.cdus.rating", () => refuseUnbuilt(rateCdu(this.facts.rating))]];
  }

  override readings({ cdu }: SolvedCoolantChain): Read[] {
    return this.units.slice(0, cdu.workingUnits).map((unit) => [
      unit,
      {
        edge_node_primary_supply_temperature_celsius: cdu.primaryInC,
        edge_node_secondary_supply_temperature_celsius: cdu.secondaryOutC,
        edge_node_heat_watts: cdu.heatW / cdu.workingUnits,
      },
    ]);
  }
}
