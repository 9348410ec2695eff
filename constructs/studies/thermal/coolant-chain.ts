import { unknownOnRangeError } from "../../engineering/numeric/unknown-on-range-error";
import { heatedAir, type MoistAir } from "../../engineering/thermal/air/moist-air";
import { coolantModel } from "../../engineering/thermal/coolant/coolant-model";
import { rateCdu } from "../../engineering/thermal/exchangers/cdu-rating";
import { rateDryCooler } from "../../engineering/thermal/exchangers/dry-cooler-rating";
import { withFansLost } from "../../engineering/thermal/exchangers/fans-lost";
import { fouledCdu } from "../../engineering/thermal/exchangers/fouled-cdu";
import type { TrimChillerFacts } from "../../facts/cooling/capacity-over-ambient";
import type { LiquidCoolingFacts } from "../../facts/cooling/cooling";
import type { Unknown } from "../../plain/unknown";
import { coolantMismatch } from "../cooling-parts/cooling-parts";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import { dryCoolerState, padsWater } from "../cooling-parts/states/dry-cooler-state";
import { type PreparedDryCoolers, solveFacilityLoop } from "../cooling-parts/states/facility-loop";
import { loopState } from "../cooling-parts/states/loop-state";
import { rejectionCapacity } from "../cooling-parts/states/rejection-capacity";
import { cduState, type PreparedCdus, solveSecondaryLoop } from "../cooling-parts/states/secondary-loop";
import { trimCapacity, trimChillerState } from "../cooling-parts/states/trim-chiller";

export type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";

/** The coolant parts of one site, rated and prepared once. */
export type PreparedCoolantChain =
  | {
      readonly outcome: "ready";
      readonly coolers: PreparedDryCoolers;
      readonly trimChiller?: TrimChillerFacts;
      readonly cdus: PreparedCdus;
    }
  | Unknown;

type ReadyCoolantChain = Extract<PreparedCoolantChain, { outcome: "ready" }>;

export interface CoolantChainInput {
  /** Outdoor air, before recirculation and pads. */
  readonly air: MoistAir;
  /** Heat of the racks to the secondary coolant. */
  readonly capturedW: number; // [W]
  readonly secondaryPumpW: number; // [W]
  readonly facilityPumpW: number; // [W]
  /** Flows of the pumps. @default flows of the prepared loops */
  readonly flows?: { readonly facilityM3PerS: number; readonly secondaryM3PerS: number };
  readonly workingDryCoolers: number;
  readonly workingCdus: number;
  /** Number of working trim chillers, and their elevation. Without it, none removes heat. */
  readonly trimChillers?: { readonly working: number; readonly elevationM: number };
  readonly waterAvailable: boolean;
  /** Warmest supply that every rack accepts, for the rejection capacity. */
  readonly itSupplyLimitC?: number; // [°C]
}

/** Rates the dry coolers and CDUs and prepares the coolants, once for each site. A rating that is impossible or does not fit makes the chain unknown. */
export function prepareCoolantChain(cooling: LiquidCoolingFacts): PreparedCoolantChain {
  const reason = coolantMismatch(cooling);
  if (reason !== undefined) return { outcome: "unknown", reason };
  const { facilityLoop, secondaryLoop, dryCoolers, trimChiller, cdus } = cooling;
  return unknownOnRangeError(() => ({
    outcome: "ready",
    coolers: {
      name: "facilityLoop",
      facts: dryCoolers,
      rated: withFansLost(rateDryCooler(dryCoolers.rating, dryCoolers.foulingFactor), dryCoolers.fans),
      model: coolantModel(facilityLoop.coolant),
      flowM3PerS: facilityLoop.flowM3PerS,
    },
    ...(trimChiller && { trimChiller }),
    cdus: {
      name: "secondaryLoop",
      setpointC: cdus.setpointC,
      rated: fouledCdu(rateCdu(cdus.rating), cdus.fouledShare ?? 1),
      model: coolantModel(secondaryLoop.coolant),
      flowM3PerS: secondaryLoop.flowM3PerS,
    },
  }));
}

/**
 * Solves from outdoor air to the IT supply in one pass, because the heat of the facility loop does not depend on the temperatures of the secondary loop. If the
 * equations refuse a value (properties outside their data, a loop that does not settle), the chain is `unknown` with their reason.
 */
export function solveCoolantChain(prepared: PreparedCoolantChain, input: CoolantChainInput): CoolantChain {
  if (prepared.outcome === "unknown") return prepared;
  if (!(input.workingDryCoolers >= 1 || (input.trimChillers?.working ?? 0) >= 1))
    return { outcome: "unknown", reason: "no dry cooler works, so nothing rejects the heat of the coolant" };
  if (!(input.workingCdus >= 1)) return { outcome: "unknown", reason: "no CDU works, so nothing removes the heat of the racks" };
  return unknownOnRangeError(() => solveReady(prepared, input));
}

function solveReady(ready: ReadyCoolantChain, input: CoolantChainInput): CoolantChain {
  const { trimChiller } = ready;
  const coolers = { ...ready.coolers, flowM3PerS: input.flows?.facilityM3PerS ?? ready.coolers.flowM3PerS };
  const cdus = { ...ready.cdus, flowM3PerS: input.flows?.secondaryM3PerS ?? ready.cdus.flowM3PerS };
  const { air, capturedW, secondaryPumpW, facilityPumpW, workingDryCoolers, workingCdus, waterAvailable, itSupplyLimitC } = input;
  if (!(capturedW >= 0 && secondaryPumpW >= 0 && facilityPumpW >= 0))
    throw new RangeError(
      `Heat of the coolant must not be negative but is ${capturedW} W from racks, ${secondaryPumpW} W and ${facilityPumpW} W from pumps: check the loads`,
    );
  const secondaryHeatW = capturedW + secondaryPumpW;
  const facilityHeatW = secondaryHeatW + facilityPumpW;
  const intake = heatedAir(air, air.dryBulbC + coolers.facts.intakeRecirculationK);
  const trim =
    trimChiller && input.trimChillers && trimCapacity(trimChiller, air.dryBulbC, input.trimChillers.elevationM, input.trimChillers.working);
  const trimCapacityW = trim?.capacityW ?? 0;
  const rejection = solveFacilityLoop(coolers, intake, facilityHeatW, workingDryCoolers, waterAvailable, trimCapacityW);
  const facility = rejection.loop;
  const transfer = solveSecondaryLoop(cdus, facility, secondaryHeatW, workingCdus);
  const secondary = transfer.loop;
  const dryCooler = dryCoolerState(coolers, rejection, air, workingDryCoolers);
  const rejectionLimitSupplyC = itSupplyLimitC === undefined ? undefined : itSupplyLimitC - (transfer.unthrottledC - facility.supplyC);
  const capacity =
    rejectionLimitSupplyC !== undefined &&
    rejectionCapacity(coolers, intake, rejection, workingDryCoolers, waterAvailable, rejectionLimitSupplyC, trimCapacityW);
  return {
    outcome: "solved",
    heatTo: "outdoors",
    itSupplyC: secondary.supplyC,
    itReturnC: secondary.supplyC + capturedW / secondary.capacityRateWPerK,
    ...(capturedW > 0 && { itFlowM3PerSPerW: cdus.flowM3PerS / capturedW }),
    secondaryLoop: loopState(secondary, cdus, secondaryHeatW, secondaryPumpW),
    cdu: cduState(cdus.rated, facility, transfer, secondaryHeatW, workingCdus),
    facilityLoop: loopState(facility, coolers, facilityHeatW, facilityPumpW),
    dryCooler,
    ...(trim && { trimChiller: trimChillerState(trim, rejection) }),
    pads: padsWater(coolers, rejection, dryCooler, workingDryCoolers, intake.dryBulbC),
    ...(capacity && { rejectionLimitSupplyC, rejectionCapacityW: capacity.capacityW, rejectionCapacityWet: capacity.wet }),
  };
}
