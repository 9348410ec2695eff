import {
  type AirConditionerProps,
  type CoolantProps,
  type CoolingProps,
  declareSource,
  defineSite,
  type LoopProps,
  type NodeDesign,
  type NodeSnapshot,
  type RackProps,
  type SiteProps,
  type SurfaceProps,
  snapshot,
} from "cdktf-edge-node";
import { type Disguise, nthRack } from "./disguise";
import { coolantOf } from "./generated-coolant";
import { powerProps } from "./generated-power";
import { rearDoorProps } from "./generated-rear-door";
import { siteProps } from "./generated-site";
import { heatOf, litresPerKilowattKelvin, type Recipe, rearDoorOf } from "./recipe";

const source = declareSource("generated", "tests");

/** Props of a site and of the design that stands there: what a counterexample is printed as. */
export interface GeneratedDesign {
  readonly site: SiteProps;
  readonly design: NodeDesign;
}

export function designOf(recipe: Recipe, disguise: Disguise = {}): GeneratedDesign {
  const { reversed = false } = disguise;
  const racks = rackProps(recipe, disguise);
  const order = <T>(items: readonly T[]): T[] => (reversed ? [...items].reverse() : [...items]);
  return {
    site: siteProps(recipe, disguise),
    design: {
      compute: { racks: order(racks) },
      cooling: coolingProps(recipe, disguise),
      ...(recipe.power.feeds > 0 && { power: powerProps(recipe, disguise) }),
    },
  };
}

/** Parses the design at its site. */
export function nodeOf(recipe: Recipe, disguise: Disguise = {}): NodeSnapshot {
  const { site, design } = designOf(recipe, disguise);
  return snapshot("generated", defineSite(site), design);
}

function rackProps({ racks }: Recipe, { rackName = nthRack, scale = 1 }: Disguise): RackProps[] {
  return racks.map(
    ({ kilowatts, idle, utilisation, capture, maximumSupplyC, supplies }, i): RackProps => ({
      name: rackName(i),
      idle: `${kilowatts * idle * scale} kW`,
      maximum: `${kilowatts * scale} kW`,
      utilisation: `${utilisation}`,
      captureRatio: `${capture}`,
      maximumSupply: `${maximumSupplyC} °C`,
      requiredFlow: "1 L/min/kW",
      airClass: "A2",
      ...(supplies && {
        supplies: {
          ratedPower: `${kilowatts * 0.15 * scale} kW`,
          count: 12,
          efficiency: [
            [0.2, 0.9],
            [0.5, 0.94],
            [1, 0.91],
          ],
          powerFactor: "0.98",
          source,
        },
      }),
      source,
    }),
  );
}

function coolingProps(recipe: Recipe, disguise: Disguise): CoolingProps {
  const { scale = 1 } = disguise;
  const { coolers, cdu, room, trim } = recipe;
  const { platesKw, liquidKw } = heatOf(recipe);
  const rearDoor = rearDoorProps(recipe, disguise);
  const secondaryLitres = (platesKw * litresPerKilowattKelvin) / cdu.riseK + (rearDoorOf(recipe)?.litres ?? 0);
  const [facility, secondary] = [coolantOf(recipe.facility), coolantOf(recipe.secondary)];
  const other: CoolantProps = facility.kind === "water" ? { kind: "propylene-glycol", share: "30 % by mass" } : { kind: "water" };
  const airInC = 35;
  const differenceK = coolers.approachK + coolers.fallK;
  const unitKw = (liquidKw * coolers.size * scale) / coolers.count;
  const airFlow = (unitKw * 1000) / (1.145 * 1006 * coolers.airRise * differenceK);
  const cduKw = (liquidKw * cdu.size * scale) / cdu.count;
  const cduFlow = `${(cduKw * litresPerKilowattKelvin) / cdu.riseK} L/min` as const;
  return {
    facilityLoop: {
      coolant: facility,
      flow: `${(liquidKw * scale * litresPerKilowattKelvin) / coolers.fallK} L/min`,
      pumpPower: `${liquidKw * scale * 12} W`,
      ...pumpsOnDuty(recipe.standby.pumps),
      source,
    },
    secondaryLoop: {
      coolant: secondary,
      flow: `${secondaryLitres * scale} L/min`,
      pumpPower: `${liquidKw * scale * 10} W`,
      ...pumpsOnDuty(recipe.standby.pumps),
      source,
    },
    dryCoolers: {
      ...onDuty(coolers.count, recipe.standby.coolers),
      rating: {
        heat: `${unitKw} kW`,
        airIn: `${airInC} °C`,
        coolantIn: `${airInC + differenceK} °C`,
        coolantOut: `${airInC + coolers.approachK} °C`,
        coolant: recipe.ratedWithOther ? other : facility,
        airFlow: `${airFlow} m³/s`,
        fanPower: `${unitKw * coolers.fanShare} kW`,
      },
      minimumFanSpeed: `${coolers.minimumFanSpeed}`,
      setpoint: `${coolers.setpointC} °C`,
      intakeRecirculation: `${coolers.recirculationK} K`,
      foulingFactor: `${coolers.fouling}`,
      ...(coolers.pads && {
        pads: {
          saturationEfficiency: `${coolers.pads.efficiency}`,
          startTemperature: `${coolers.pads.startC} °C`,
          cyclesOfConcentration: coolers.pads.cycles,
        },
      }),
      source,
    },
    cdus: {
      ...onDuty(cdu.count, recipe.standby.cdus),
      rating: {
        heat: `${cduKw} kW`,
        approach: `${cdu.approachK} K`,
        primaryIn: "35 °C",
        primaryFlow: cduFlow,
        secondaryFlow: cduFlow,
        primaryCoolant: facility,
        secondaryCoolant: secondary,
      },
      setpoint: `${cdu.setpointC} °C`,
      source,
    },
    ...(rearDoor && { rearDoors: [rearDoor] }),
    ...(trim && {
      trimChiller: {
        ...onDuty(trim.count, recipe.standby.trim),
        table: [
          { ambient: "20 °C", capacity: `${(liquidKw * trim.size * scale) / trim.count} kW`, eer: 4 },
          { ambient: `${trim.lastRowC} °C`, capacity: `${(liquidKw * trim.size * scale * 0.8) / trim.count} kW`, eer: 2.5 },
        ],
        minimumAmbient: "-20 °C",
        altitudeFactor: [
          { elevation: "0 m", factor: "1" },
          { elevation: "4000 m", factor: "0.8" },
        ],
        frequency: "60 Hz",
        source,
      },
    }),
    airConditioners: airConditionerProps(recipe, scale),
    room: {
      coolingSetpoint: `${room.setpointC} °C`,
      heatingSetpoint: "15 °C",
      supplyAir: `${room.setpointC - 6} °C`,
      recirculation: `${room.recirculationK} K`,
      ...(room.heaterKw !== null && { heater: `${room.heaterKw * scale} kW` }),
      lights: `${room.lightsW * scale} W`,
      controls: `${200 * scale} W`,
      envelope: envelopeProps(recipe, disguise),
      source,
    },
  };
}

/** Turned by the heading of its site where the disguise has it so. */
function envelopeProps({ room, sun }: Recipe, { scale = 1, turnedSurfaces = false }: Disguise): SurfaceProps[] {
  const turn = turnedSurfaces ? (sun.heading ?? 0) : 0;
  return room.envelope.map(({ transmittance, areaM2, absorptance, floor, tiltDegrees, azimuthDegrees }, i) => ({
    name: `surface-${i}`,
    transmittance: `${transmittance} W/(m²·K)`,
    area: `${areaM2 * scale} m²`,
    absorptance: `${absorptance}`,
    floor,
    ...(!floor && { tilt: `${tiltDegrees} °` as const }),
    ...(!floor && sun.missing !== "azimuth" && { azimuth: `${(azimuthDegrees + turn + 360) % 360} °` as const }),
  }));
}

function onDuty(duty: number, spare: number): { readonly count: number; readonly duty?: number } {
  return spare > 0 ? { count: duty + spare, duty } : { count: duty };
}

function pumpsOnDuty(spare: number): Pick<LoopProps, "pumps"> {
  return spare > 0 ? { pumps: { count: 1 + spare, duty: 1 } } : {};
}

function airConditionerProps(recipe: Recipe, scale: number): AirConditionerProps {
  const { count, size, rows, lastRowC, fall, eer, minimumAmbientC, altitudeRows, altitudeEndM, altitudeFall } = recipe.airConditioners;
  const unitKw = ((heatOf(recipe).airKw + 2.5) * size * scale) / count;
  const along = (i: number, steps: number) => (steps <= 1 ? 0 : i / (steps - 1));
  return {
    ...onDuty(count, recipe.standby.airConditioners),
    table: Array.from({ length: rows }, (_, i) => ({
      ambient: `${20 + along(i, rows) * (lastRowC - 20)} °C` as const,
      capacity: `${unitKw * (1 - fall * along(i, rows))} kW` as const,
      eer: eer * (1 - fall * along(i, rows)),
    })),
    minimumAmbient: `${minimumAmbientC} °C`,
    altitudeFactor: Array.from({ length: altitudeRows }, (_, i) => ({
      elevation: `${altitudeRows === 1 ? altitudeEndM : along(i, altitudeRows) * altitudeEndM} m` as const,
      factor: `${1 - altitudeFall * along(i, altitudeRows)}` as const,
    })),
    powerFactor: "0.9",
    frequency: ["50 Hz", "60 Hz"],
    source,
  };
}
