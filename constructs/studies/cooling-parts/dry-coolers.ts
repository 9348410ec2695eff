import { rateDryCooler } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import type { DryCoolerFacts } from "../../facts/cooling/dry-coolers";
import type { Site } from "../../site";
import type { CoolingStates, Counted, Loops, NamedCoolingState, PhysicalCheck, Read } from "./cooling-part";
import { OutdoorUnits, type UnitsState } from "./outdoor-units";
import { ratedWithAnother, refuseUnbuilt } from "./ratings";
import { type SolvedCoolantChain, solvedChain } from "./states/coolant-chain-state";

/** Dry coolers in the facility loop, with or without pads. */
export class DryCoolers extends OutdoorUnits<DryCoolerFacts> {
  readonly name = "dry coolers";
  readonly subject = "cooling/dry-coolers";
  readonly cools = "coolant";
  readonly rejectsBy = "coil";
  override readonly lostAs = "dry-cooler";
  protected override readonly redundancy = "rejection";

  /** Returns the loss of the water of the pads. */
  override lostOtherwise({ waterLoss = false }: Site["promises"]): NamedCoolingState[] {
    return this.facts.pads ? [{ name: "water-lost", state: { kind: "water-lost" }, promised: waterLoss }] : [];
  }

  override state({ coolant }: CoolingStates): UnitsState | undefined {
    const cooler = solvedChain(coolant)?.dryCooler;
    return cooler && { workingUnits: cooler.workingUnits, heatW: cooler.heatW, powerW: cooler.fanPowerW };
  }

  /** Returns 0 if the chain is not solved. */
  override unitPowerW({ coolant }: CoolingStates): number {
    return solvedChain(coolant)?.dryCooler.fanPowerPerUnitW ?? 0;
  }

  override get fullPowerW(): number {
    return this.facts.rating.fanPowerW;
  }

  override counted(): Counted {
    return { as: "dry-cooler", needed: 1 };
  }

  override mismatch({ facilityLoop }: Loops): string | undefined {
    return ratedWithAnother("Dry cooler", "facility loop", this.facts.rating.coolant, facilityLoop);
  }

  override checks(): readonly PhysicalCheck[] {
    const { rating, foulingFactor } = this.facts;
    return [[`${this.prop}.rating`, () => refuseUnbuilt(rateDryCooler(rating, foulingFactor))]];
  }

  override readings({ dryCooler }: SolvedCoolantChain): Read[] {
    return this.units.slice(0, dryCooler.workingUnits).map((unit) => [
      unit,
      {
        edge_node_coolant_outlet_temperature_celsius: dryCooler.coolantOutC,
        edge_node_air_inlet_temperature_celsius: dryCooler.airInC,
        edge_node_heat_watts: dryCooler.heatPerUnitW,
        edge_node_fan_speed_ratio: dryCooler.fanSpeed,
        edge_node_power_watts: dryCooler.fanPowerPerUnitW,
      },
    ]);
  }

  /** Returns a branch for pads that are wet or dry, at the point and at the capacity, and for coolers that stop while a trim chiller removes all heat. */
  override regime({ coolant }: CoolingStates): string | undefined {
    const chain = solvedChain(coolant);
    return chain && `${chain.pads.wet} ${chain.rejectionCapacityWet} ${chain.dryCooler.mode === "off"}`;
  }
}
