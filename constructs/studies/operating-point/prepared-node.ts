import { dewPointC, type MoistAir } from "../../engineering/thermal/air/moist-air";
import { takesCoolant } from "../../facts/compute/rack";
import { isLiquidCooling, isLiquidToAirCooling, type LiquidToAirCoolingFacts } from "../../facts/cooling/cooling";
import { addUp } from "../../plain/add-up";
import { deepFreeze } from "../../props/deep-freeze";
import type { ClimatePoint } from "../../site";
import { outdoorAir } from "../../site/outdoor-air";
import type { CoolingPart } from "../cooling-parts/cooling-part";
import { coolantMismatch, coolingParts } from "../cooling-parts/cooling-parts";
import type { CoolantChain } from "../cooling-parts/states/coolant-chain-state";
import {
  type LiquidToAir,
  type LiquidToAirInput,
  type PreparedLiquidToAir,
  prepareLiquidToAir,
  solveLiquidToAir,
} from "../cooling-parts/states/liquid-to-air";
import type { LoopFlow } from "../cooling-parts/states/pumps-at-work";
import { type PreparedRearDoors, prepareRearDoors } from "../cooling-parts/states/rear-door-state";
import { surfaceSun } from "../cooling-parts/states/surface-sun";
import type { DesignStudy } from "../design/design-study";
import { ElectricalSide } from "../electrical/electrical-side";
import type { ClimateName, EquipmentState } from "../scenarios/scenarios";
import { servedFrom } from "../scenarios/served-from";
import type { NodeSnapshot } from "../snapshot/snapshot";
import { type PreparedCoolantChain, prepareCoolantChain, solveCoolantChain } from "../thermal/coolant-chain";
import { type DeviceHeat, deviceHeat } from "../thermal/device-heat";
import { type RackHeat, type RackState, rackHeats, rackState } from "../thermal/rack-heat";
import { type PumpsOnUps, pumpsOnUps } from "../thermal/ride-through";
import { type PreparedRoom, prepareRoom } from "../thermal/room";
import { CoolingAtWork } from "./cooling-at-work";
import type { CarriedDevices } from "./cooling-on-batteries";

/** The data that the scenarios of one climate point share. */
export interface PreparedClimate {
  readonly air: MoistAir;
  /** Dew point of the air in the room. */
  readonly roomDewPointC: number | undefined; // [°C]
  readonly room?: PreparedRoom;
  /** The room when its heater has no feed. */
  readonly unheatedRoom?: PreparedRoom;
  readonly chains: SolvedChain[];
  /** Time for which batteries supply devices without the grid; undefined before its first use. */
  carried?: CarriedDevices;
}

/** The conditions of a coolant chain that differ between the scenarios of a climate point. A lost air conditioner or feed does not change the chain. */
interface ChainState {
  readonly capturedW: number; // [W]
  readonly workingDryCoolers: number;
  readonly workingTrimChillers: number;
  readonly workingCdus: number;
  readonly waterAvailable: boolean;
  readonly facility: LoopFlow;
  readonly secondary: LoopFlow;
}

interface SolvedChain extends ChainState {
  readonly chain: CoolantChain;
}

/** Heat that the solver does not set, for a set of devices without power. */
export interface ServedHeat {
  readonly racks: readonly RackState[];
  readonly devices: DeviceHeat;
  /** Heat of the racks to the coolant. */
  readonly capturedW: number; // [W]
  /** Heat of racks and devices to the room. */
  readonly roomW: number; // [W]
}

/** Data of a node for all its scenarios. Each part is computed at its first use. */
export class PreparedNode {
  readonly electrical: ElectricalSide;
  readonly parts: readonly CoolingPart[];
  /** Undefined without rear doors. */
  readonly rearDoors: PreparedRearDoors | undefined;
  private readonly racks: readonly RackHeat[];
  private readonly chain: PreparedCoolantChain | undefined;
  private readonly roomUnits: PreparedLiquidToAir | undefined;
  private readonly itSupplyLimitC: number | undefined;
  private readonly climates: WeakMap<ClimatePoint, PreparedClimate>;
  private onUps: PumpsOnUps | undefined;
  private readonly served = new Map<ReadonlySet<string>, ServedHeat>();
  private readonly atWork: Map<ReadonlySet<string>, Map<string | undefined, CoolingAtWork>>;

  /**
   * @param like the same node with other powers of its racks; data that do not depend on them are shared
   * @param electrical another node with the same network
   */
  constructor(
    private readonly node: NodeSnapshot,
    private readonly design: DesignStudy,
    private readonly like?: PreparedNode,
    electrical?: ElectricalSide,
  ) {
    this.electrical = new ElectricalSide(node, like?.electrical ?? electrical);
    this.parts = like?.parts ?? coolingParts(node.cooling);
    this.atWork = like?.atWork ?? new Map();
    this.racks = rackHeats(node);
    this.chain = like ? like.chain : isLiquidCooling(node.cooling) ? prepareCoolantChain(node.cooling) : undefined;
    this.roomUnits = like ? like.roomUnits : isLiquidToAirCooling(node.cooling) ? preparedUnits(node.cooling) : undefined;
    const doors = node.racks.flatMap(({ rearDoor }) => rearDoor ?? []);
    this.rearDoors =
      doors.length > 0 && node.cooling?.secondaryLoop ? prepareRearDoors(doors, node.cooling.secondaryLoop.flowM3PerS) : undefined;
    const limits = node.racks.flatMap((rack) => (rack.maximumSupplyC !== undefined && takesCoolant(rack) ? [rack.maximumSupplyC] : []));
    this.itSupplyLimitC = limits.length > 0 ? Math.min(...limits) : undefined;
    // Solved chains are shared if the supply limit is equal, because tanks set it by their load.
    this.climates = like && like.itSupplyLimitC === this.itSupplyLimitC ? like.climates : new WeakMap();
  }

  /** The pumps that continue when every source is lost. */
  get pumpsOnUps(): PumpsOnUps {
    this.onUps ??= this.like?.pumpsOnUps ?? pumpsOnUps(this.node);
    return this.onUps;
  }

  climate(climate: ClimatePoint, name: ClimateName): PreparedClimate {
    let known = this.climates.get(climate);
    if (!known) {
      const air = deepFreeze(outdoorAir(this.node.site, climate));
      known = { air, roomDewPointC: this.node.cooling?.room.dewPointC ?? dewPointC(air), ...this.rooms(climate, name), chains: [] };
      this.climates.set(climate, known);
    }
    return known;
  }

  /**
   * Returns the cooling in a state, without the devices in `dead` and without a lost unit. A set `dead` belongs to one network, and so to states that feed from
   * the same sources.
   */
  coolingAtWork(dead: ReadonlySet<string>, state: EquipmentState): CoolingAtWork {
    const lost = "unit" in state ? state.unit : undefined;
    const ofDead = this.atWork.get(dead) ?? new Map<string | undefined, CoolingAtWork>();
    const known = ofDead.get(lost) ?? new CoolingAtWork(this.parts, { dead, lost, servedFrom: servedFrom(state) });
    this.atWork.set(dead, ofDead.set(lost, known));
    return known;
  }

  heat(dead: ReadonlySet<string>): ServedHeat {
    let known = this.served.get(dead);
    if (!known) {
      const racks = deepFreeze(
        this.racks.map((rack) => {
          const airInlet = this.design.airInlets.get(rack.id);
          const { id, ...heat } = rackState(rack, !dead.has(rack.id));
          return { id, ...heat, ...(airInlet && { airInlet }) };
        }),
      );
      const devices = deviceHeat(this.node, this.parts, dead);
      known = {
        racks,
        devices,
        capturedW: addUp(racks, (rack) => rack.capturedW),
        roomW: racks.reduce((sum, { toAirW }) => sum + toAirW, devices.roomW),
      };
      this.served.set(dead, known);
    }
    return known;
  }

  coolant({ air, chains }: PreparedClimate, state: ChainState): CoolantChain | undefined {
    if (!this.chain) return undefined;
    const known = chains.find((one) => isSameState(one, state));
    if (known) return known.chain;
    const { workingTrimChillers, facility, secondary, ...same } = state;
    const chain = solveCoolantChain(this.chain, {
      air,
      secondaryPumpW: secondary.pumpW,
      facilityPumpW: facility.pumpW,
      flows: { facilityM3PerS: facility.flowM3PerS, secondaryM3PerS: secondary.flowM3PerS },
      trimChillers: { working: workingTrimChillers, elevationM: this.node.site.position.elevationM },
      ...same,
      ...(this.itSupplyLimitC !== undefined && { itSupplyLimitC: this.itSupplyLimitC }),
    });
    chains.push({ chain: deepFreeze(chain), ...state }); // a change would affect every scenario that shares it
    return chain;
  }

  liquidToAir({ air }: PreparedClimate, input: Omit<LiquidToAirInput, "pressurePa">): LiquidToAir | undefined {
    return this.roomUnits && solveLiquidToAir(this.roomUnits, { ...input, pressurePa: air.pressurePa });
  }

  private rooms(climate: ClimatePoint, name: ClimateName): Pick<PreparedClimate, "room" | "unheatedRoom"> {
    const { cooling, site } = this.node;
    if (!cooling) return {};
    const { heater: _, ...unheated } = cooling.room;
    const { dryBulbC, skyRadiationK = 0, filmWPerM2K } = climate;
    const { elevationM } = site.position;
    const sun = surfaceSun(cooling.room.surfaces, climate, name);
    const surroundings = { dryBulbC, skyRadiationK, filmWPerM2K, elevationM, ...sun };
    return {
      room: prepareRoom(cooling.room, cooling.airConditioners, surroundings),
      unheatedRoom: prepareRoom(unheated, cooling.airConditioners, surroundings),
    };
  }
}

function preparedUnits(cooling: LiquidToAirCoolingFacts): PreparedLiquidToAir {
  const reason = coolantMismatch(cooling);
  return reason === undefined ? prepareLiquidToAir(cooling) : { outcome: "unknown", reason };
}

function isSameState(one: ChainState, other: ChainState): boolean {
  return (
    one.capturedW === other.capturedW &&
    one.workingDryCoolers === other.workingDryCoolers &&
    one.workingTrimChillers === other.workingTrimChillers &&
    one.workingCdus === other.workingCdus &&
    one.waterAvailable === other.waterAvailable &&
    isSameFlow(one.facility, other.facility) &&
    isSameFlow(one.secondary, other.secondary)
  );
}

function isSameFlow(one: LoopFlow, other: LoopFlow): boolean {
  return one.flowM3PerS === other.flowM3PerS && one.pumpW === other.pumpW;
}
