import { coolantModel } from "../../engineering/thermal/coolant/coolant-model";
import type { LoopFacts } from "../../facts/cooling/loop";
import { CoolingPart, type PhysicalCheck, type Read } from "./cooling-part";
import type { SolvedCoolantChain } from "./states/coolant-chain-state";
import { loopPumps } from "./states/pumps-at-work";

export class Pumps extends CoolingPart {
  override readonly lostAs = "pump";
  protected override readonly redundancy = "pumps";
  protected override readonly onlyOneIsSpared = true;

  constructor(
    private readonly key: "facilityLoop" | "secondaryLoop",
    readonly loop: LoopFacts,
  ) {
    super();
  }

  get units(): readonly string[] {
    return loopPumps(this.loop);
  }

  override get duty(): number {
    return this.loop.pumps?.duty ?? 1;
  }

  /** Checks that the coolant was filled in at a temperature at which its density is known. */
  override checks(): readonly PhysicalCheck[] {
    const { coolant, expansion } = this.loop;
    if (!expansion) return [];
    return [[`cooling.${this.key}.expansion.fillTemperature`, () => coolantModel(coolant).densityKgPerM3(expansion.fillC)]];
  }

  /** Returns the readings: pumps share flow and power, a strainer has the whole flow. */
  override readings({ [this.key]: { flowM3PerS, pumpW } }: SolvedCoolantChain): Read[] {
    const running = this.runningOf(this.units);
    return [
      ...running.map(
        (pump): Read => [
          pump,
          { edge_node_power_watts: pumpW / running.length, edge_node_flow_cubic_meters_per_second: flowM3PerS / running.length },
        ],
      ),
      ...(this.loop.hydraulics?.parts ?? []).flatMap(({ strainer, dropPa, flowM3PerS: ratedM3PerS }): Read[] =>
        strainer === undefined
          ? []
          : [
              [
                strainer,
                {
                  edge_node_pressure_drop_pascals: dropPa * (flowM3PerS / ratedM3PerS) ** 2,
                  edge_node_flow_cubic_meters_per_second: flowM3PerS,
                },
              ],
            ],
      ),
    ];
  }
}
