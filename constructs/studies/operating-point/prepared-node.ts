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

/** What the scenarios of one climate point share. */
export interface PreparedClimate {
  readonly air: MoistAir;
  /** Of the air in the room. */
  readonly roomDewPointC: number | undefined; // [°C]
  readonly room?: PreparedRoom;
  /** The room when its heater has no feed. */
  readonly unheatedRoom?: PreparedRoom;
  readonly chains: SolvedChain[];
  /** How long batteries carry devices when the grid is gone [s]; undefined before it is asked. */
  carried?: ReadonlyMap<string, number>;
}

/** All of a coolant chain that differs between the scenarios of a climate point: a lost air conditioner or feed does not change it. */
export interface ChainState {
  readonly capturedW: number; // [W]
  readonly workingDryCoolers: number;
  readonly workingTrimChillers: number;
  readonly workingCdus: number;
  readonly waterAvailable: boolean;
  readonly facility: LoopFlow;
  readonly secondary: LoopFlow;
}

/** A coolant chain that was solved. */
interface SolvedChain extends ChainState {
  readonly chain: CoolantChain;
}

/** Heat that the solver does not set, with the same devices dead. */
export interface ServedHeat {
  readonly racks: readonly RackState[];
  readonly devices: DeviceHeat;
  /** Of the racks to the coolant. */
  readonly capturedW: number; // [W]
  /** Of racks and devices to the room. */
  readonly roomW: number; // [W]
}

/** What is computed once for a node and used by all its scenarios, each part when it is first asked for. */
export class PreparedNode {
  readonly electrical: ElectricalSide;
  /** None without cooling. */
  readonly parts: readonly CoolingPart[];
  /** Undefined without any. */
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
   * @param like of the same node with other powers of its racks: what does not depend on them is taken over
   * @param electrical of another node with the same network
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
    // Chains that are solved there are of the same limit, which tanks set by their load.
    this.climates = like && like.itSupplyLimitC === this.itSupplyLimitC ? like.climates : new WeakMap();
  }

  /** Which pumps run on when every source is lost. */
  get pumpsOnUps(): PumpsOnUps {
    this.onUps ??= this.like?.pumpsOnUps ?? pumpsOnUps(this.node);
    return this.onUps;
  }

  /** Outdoor air and room at a climate point of that name. */
  climate(climate: ClimatePoint, name: ClimateName): PreparedClimate {
    let known = this.climates.get(climate);
    if (!known) {
      const air = deepFreeze(outdoorAir(this.node.site, climate));
      known = { air, roomDewPointC: this.node.cooling?.room.dewPointC ?? dewPointC(air), ...this.rooms(climate, name), chains: [] };
      this.climates.set(climate, known);
    }
    return known;
  }

  /** The cooling in a state, without what is in `dead` and without a lost unit. Such a set is of one network, and so of states that serve from the same. */
  coolingAtWork(dead: ReadonlySet<string>, state: EquipmentState): CoolingAtWork {
    const lost = "unit" in state ? state.unit : undefined;
    const ofDead = this.atWork.get(dead) ?? new Map<string | undefined, CoolingAtWork>();
    const known = ofDead.get(lost) ?? new CoolingAtWork(this.parts, { dead, lost, servedFrom: servedFrom(state) });
    this.atWork.set(dead, ofDead.set(lost, known));
    return known;
  }

  /** Heat of racks and devices that are not in `dead`. */
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

  /** The coolant chain in that state. */
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
    chains.push({ chain: deepFreeze(chain), ...state }); // who changed it would change every scenario that shares it
    return chain;
  }

  /** The liquid-to-air CDUs with air of that temperature, where there are any. */
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
