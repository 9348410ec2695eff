import { inletAtW, type RackFacts } from "../facts/compute/rack";
import { type ComputeFacts, deviceFacts } from "../facts/node-facts";
import { deviceBuiltFor } from "../facts/power/built-for";
import type { DemandFacts } from "../facts/power/demand";
import { type ProductFacts, product } from "../facts/product";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { curveOverLoad, unity } from "../props/over-load";
import { shedFacts } from "../props/shed";
import { statedPart } from "../provenance/part-id";
import type { StatedFact } from "../provenance/stated-fact";
import { modulePowerClassSource, poeClassSource } from "../standards/power-classes";
import type { ParsedCompute } from "./compute.props";
import { diskFacts } from "./disk.props";
import { hostFacts } from "./hosts.props";
import { tankFacts } from "./immersion.props";
import { opticFibreFacts } from "./optic-fibre.props";
import { requiredFlowFacts } from "./required-flow.props";
import { switchFacts } from "./switches.props";

type ParsedRack = ParsedCompute["racks"][number];

const stays = ({ leaving }: { readonly leaving?: true }) => !leaving;

/** Returns the racks in the form of the solver: power at their inlets, the heat that coolant takes, and their limits. */
export function computeFacts(props: ParsedCompute): ComputeFacts {
  return defined({
    racks: props.racks.map(rackFacts),
    hosts: props.racks.flatMap(({ name, hosts = [] }) => hostFacts(name, hosts.filter(stays))),
    leavingHosts: props.racks.flatMap(({ name, hosts = [] }) =>
      hostFacts(
        name,
        hosts.filter((host) => !stays(host)),
      ),
    ),
    disk: props.disk && diskFacts(props.disk),
    networkPortBitPerS: props.networkPort?.bitsPerSecond,
    demands: props.racks.map(demandFacts),
    devices: [
      ...props.racks.map((rack) => deviceFacts("compute", "rack", rack.name, rack)),
      ...props.racks.flatMap(({ hosts = [] }) => hosts.map((host) => deviceFacts("compute", "host", host.name, host))),
    ],
    stated: props.racks.flatMap((rack) =>
      compact([
        statedPart(`compute/${rack.name}`, rack),
        rack.immersion && { path: `compute/${rack.name}/immersion`, source: rack.immersion.source },
        ...(rack.optics ?? []).map(({ name, source }) => ({ path: `compute/${rack.name}/${name}`, source })),
        ...(rack.switches ?? []).flatMap((one) => switchStated(`compute/${rack.name}/${one.name}`, one)),
        rack.supplies && statedPart(`compute/${rack.name}/supplies`, rack.supplies),
        rack.shedBy && { path: `compute/${rack.name}/shedBy`, source: rack.shedBy.source },
      ]),
    ),
    products: props.racks.flatMap(rackProducts),
  });
}

/** Returns the optical modules of a rack: those in `optics`; if it lists none, those in the ports of its switches. */
function rackProducts(rack: ParsedRack): ProductFacts[] {
  const { name, supplies, switches = [], optics = [] } = rack;
  const path = `compute/${name}`;
  const isListed = optics.length > 0;
  return compact([
    product("server", path, "compute.racks[]", rack),
    supplies && product("power-supply", `${path}/supplies`, "compute.racks[].supplies", supplies),
    ...optics.map((one) => product("optic", `${path}/${one.name}`, "compute.racks[].optics[]", one)),
    ...switches.flatMap((one) => [
      product("switch", `${path}/${one.name}`, "compute.racks[].switches[]", one),
      ...one.ports
        .filter(({ certificates }) => certificates || !isListed)
        .map((ports) => product("optic", `${path}/${one.name}/${ports.name}`, "compute.racks[].switches[].ports[]", ports)),
    ]),
  ]);
}

type ParsedSwitch = NonNullable<ParsedRack["switches"]>[number];

/** Returns the sources of a switch: its own, and the tables of the classes that it uses. */
function switchStated(path: string, { ports, poe, source }: ParsedSwitch): StatedFact[] {
  const byClass = ports.some(({ module }) => "class" in module);
  const poeByClass = poe?.devices.some(({ needs }) => "class" in needs) ?? false;
  return compact([
    { path, source },
    byClass && { path: `${path}/module-classes`, source: modulePowerClassSource },
    poeByClass && { path: `${path}/poe-classes`, source: poeClassSource },
  ]);
}

function inletW(rack: ParsedRack): number {
  return inletAtW({ idleW: rack.idle.watts, maximumW: rack.maximum.watts }, rack.utilisation.value);
}

function rackFacts(rack: ParsedRack): RackFacts {
  return {
    id: rack.name,
    inletW: inletW(rack),
    idleW: rack.idle.watts,
    maximumW: rack.maximum.watts,
    ...shedFacts(rack),
    captureRatio: rack.immersion ? 1 - rack.immersion.skinLoss.value : (rack.captureRatio?.value ?? 0),
    ...defined({ maximumSupplyC: rack.maximumSupply?.celsius, maximumReturnC: rack.maximumReturn?.celsius }),
    ...(rack.requiredFlow && { requiredFlowM3PerSPerW: requiredFlowFacts(rack.requiredFlow) }),
    ...defined({
      coldPlateJPerK: rack.coldPlateHeatCapacity?.joulesPerKelvin,
      airClass: rack.airClass,
      airInletDerating: rack.airInletDerating?.map(({ name, takes }) => ({ name, takesK: takes.kelvins })),
      optics: rack.optics?.map(({ name, caseRise, maximumCase, fibre, source }) => ({
        name,
        caseRiseK: caseRise.kelvins,
        maximumCaseC: maximumCase.celsius,
        ...(fibre && { fibre: opticFibreFacts(fibre) }),
        source,
      })),
      switches: rack.switches?.map(switchFacts),
    }),
    ...(rack.frame && {
      frame: {
        widthM: rack.frame.width.metres,
        depthM: rack.frame.depth.metres,
        heightM: rack.frame.height.metres,
        massKg: rack.frame.mass.kilograms,
      },
    }),
    ...defined({ gasSeverity: rack.gasSeverity, rackUnits: rack.rackUnits }),
    ...(rack.immersion && { tank: tankFacts(rack.immersion) }),
    ...(rack.supplies?.spare !== undefined && {
      supplies: {
        count: rack.supplies.count,
        spare: rack.supplies.spare,
        capacityWithoutSpareW: rack.supplies.ratedPower.watts * (rack.supplies.count - rack.supplies.spare),
        source: rack.supplies.source,
      },
    }),
    source: rack.source,
  };
}

function demandFacts(rack: ParsedRack): DemandFacts {
  return {
    id: rack.name,
    powerW: inletW(rack),
    powerFactor: rack.powerFactor?.value ?? 1,
    place: "inside",
    heatTo: "room",
    it: true,
    sheddable: rack.sheddable ?? false,
    ...(rack.supplies && {
      supplies: {
        count: rack.supplies.count,
        ratedW: rack.supplies.ratedPower.watts * rack.supplies.count,
        efficiency: curveOverLoad(rack.supplies.efficiency),
        powerFactor: rack.supplies.powerFactor ? curveOverLoad(rack.supplies.powerFactor) : unity,
        source: rack.supplies.source,
      },
    }),
    ...deviceBuiltFor(rack.supplies, rack.supplies?.source ?? rack.source),
  };
}
