import type { z } from "zod";
import { coolingPath } from "../facts/cooling/cooling";
import type { DryCoolerFacts } from "../facts/cooling/dry-coolers";
import { product } from "../facts/product";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { statedPart } from "../provenance/part-id";
import { defaultFact } from "../provenance/stated-fact";
import type { dryCoolerSchema } from "./dry-coolers.props";
import { demandOf, devicesOf, type PartFacts, unitsFacts } from "./part-facts";

/** Default frost lock-out of the pads [°C], docs/physics/dry-coolers.md, Adiabatic pads. */
const defaultPadStartC = 5;

type ParsedDryCoolers = z.output<typeof dryCoolerSchema>;

/** Returns the dry coolers with the demands of their fans. */
export function dryCoolerFacts(coolers: ParsedDryCoolers): PartFacts<DryCoolerFacts> {
  const equal = unitsFacts("dry-cooler", coolers);
  const { fans } = coolers;
  const facts = { ...coilFacts(coolers), ...equal, ...(fans !== undefined && { fans: { count: fans, lost: 0 } }) };
  const electrical = { ...coolers, powerFactor: coolers.fanPowerFactor };
  return {
    facts,
    demands: equal.units.map((id) => demandOf(id, facts.rating.fanPowerW, "outdoors", electrical)),
    devices: devicesOf("dry-cooler", equal.units, coolers),
    stated: [statedPart("cooling/dry-coolers", coolers)],
    products: [product("cooler", "cooling/dry-coolers", coolingPath("dry-cooler"), coolers)],
    defaults: compact([
      !coolers.intakeRecirculation &&
        defaultFact("cooling/dry-coolers/intake-recirculation", "Recirculation of 0 K at the intakes of dry coolers"),
      !coolers.foulingFactor && defaultFact("cooling/dry-coolers/fouling-factor", "Fouling factor 1, coils as clean as rated"),
    ]),
  };
}

/** Returns the facts of coils with fans, in any place. */
export function coilFacts(coils: ParsedDryCoolers): Omit<DryCoolerFacts, "units"> {
  const { rating, pads } = coils;
  return defined({
    rating: {
      heatW: rating.heat.watts,
      airInC: rating.airIn.celsius,
      coolantInC: rating.coolantIn.celsius,
      coolantOutC: rating.coolantOut.celsius,
      coolant: rating.coolant,
      airFlowM3PerS: rating.airFlow.cubicMetresPerSecond,
      fanPowerW: rating.fanPower.watts,
    },
    minimumFanSpeed: coils.minimumFanSpeed.value,
    setpointC: coils.setpoint.celsius,
    intakeRecirculationK: coils.intakeRecirculation?.kelvins ?? 0,
    foulingFactor: coils.foulingFactor?.value ?? 1,
    maximumAmbientC: coils.maximumAmbient?.celsius,
    restartS: coils.restartDelay?.seconds,
    restartIntervalS: coils.restartInterval?.seconds,
    pads: pads && {
      saturationEfficiency: pads.saturationEfficiency.value,
      startTemperatureC: pads.startTemperature?.celsius ?? defaultPadStartC,
      cyclesOfConcentration: pads.cyclesOfConcentration,
      ...defined({ tankM3: pads.tank?.cubicMetres }),
    },
    corrosionClass: coils.corrosionClass,
    soundPowerDb: coils.soundPower?.decibels,
    source: coils.source,
  });
}
