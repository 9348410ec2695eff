import type { CoolingModuleFacts } from "../facts/node-facts";
import { type ProductFacts, product } from "../facts/product";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { airConditionerFacts } from "./air-conditioners.facts";
import { cduFacts } from "./cdus.facts";
import type { ParsedCooling } from "./cooling.props";
import { dryCoolerFacts } from "./dry-coolers.facts";
import { liquidToAirFacts } from "./liquid-to-air.facts";
import { loopFacts } from "./loops.facts";
import { devicesOf } from "./part-facts";
import { rearDoorFacts } from "./rear-doors.facts";
import { roomFacts } from "./room.facts";
import { trimChillerFacts } from "./trim-chillers.facts";

/** Returns the cooling in the form of the solver: the parts of the design, and their electricity. */
export function coolingFacts(props: ParsedCooling): CoolingModuleFacts {
  const { leakSensors = [], ...parts } = props;
  const facilityLoop = parts.facilityLoop && loopFacts("facility", parts.facilityLoop);
  const secondaryLoop = parts.secondaryLoop && loopFacts("secondary", parts.secondaryLoop, parts.cdus);
  const dryCoolers = parts.dryCoolers && dryCoolerFacts(parts.dryCoolers);
  const cdus = parts.cdus && cduFacts(parts.cdus);
  const rearDoors = parts.rearDoors && parts.rearDoors.length > 0 ? rearDoorFacts(parts.rearDoors) : undefined;
  const liquidToAir = parts.liquidToAir && liquidToAirFacts(parts.liquidToAir);
  const trimChiller = parts.trimChiller && trimChillerFacts(parts.trimChiller);
  const airConditioners = airConditionerFacts(parts.airConditioners);
  const room = roomFacts(parts.room);
  const given = compact([facilityLoop, secondaryLoop, dryCoolers, cdus, rearDoors, liquidToAir, trimChiller, airConditioners, room]);
  const demands = given.flatMap((part) => part.demands);
  const devices = given.flatMap((part) => part.devices);
  const drawing = new Set(demands.map(({ id }) => id));
  return {
    cooling: {
      ...defined({
        facilityLoop: facilityLoop?.facts,
        secondaryLoop: secondaryLoop?.facts,
        dryCoolers: dryCoolers?.facts,
        trimChiller: trimChiller?.facts,
        cdus: cdus?.facts,
        rearDoors: rearDoors?.facts,
        liquidToAir: liquidToAir?.facts,
      }),
      airConditioners: airConditioners.facts,
      room: room.facts,
    },
    demands,
    devices: [
      ...devices.filter(({ id }) => drawing.has(id)),
      ...devices.filter(({ id }) => !drawing.has(id)),
      ...leakSensors.flatMap(({ name }) => devicesOf("leak-sensor", [name])),
    ],
    stated: [
      ...given.flatMap((part) => part.stated),
      ...leakSensors.map(({ name, source }) => ({ path: `cooling/${name}`, source })),
      ...given.flatMap((part) => part.defaults ?? []),
    ],
    products: [...given.flatMap(({ products = [] }) => products), ...sensorProducts(leakSensors)],
  };
}

function sensorProducts(sensors: NonNullable<ParsedCooling["leakSensors"]>): ProductFacts[] {
  return sensors.map((one) => product("sensor", `cooling/${one.name}`, "cooling.leakSensors[]", one));
}
