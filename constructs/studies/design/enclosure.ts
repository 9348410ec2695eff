import type { RackFacts } from "../../facts/compute/rack";
import type { EnclosureFacts, FrameFacts } from "../../facts/cooling/enclosure";
import { addUp } from "../../plain/add-up";
import { listIds } from "../../plain/list-ids";
import type { Source } from "../../provenance/source";
import type { NodeSnapshot } from "../snapshot/snapshot";

/** Dimension or mass that an enclosure limits. */
export interface EnclosureAmount {
  /** Name in errors and reports. */
  readonly name: string;
  /** Amount that the design needs, in metres or kilograms. */
  readonly value: number; // [m] or [kg]
  /** Amount that is available or allowed, in metres or kilograms. */
  readonly limit: number; // [m] or [kg]
  /** Parts that add up to the value. */
  readonly parts: readonly {
    /** Name in errors and reports. */
    readonly name: string;
    /** Its share of the sum, in the unit of the sum. */
    readonly value: number;
  }[];
}

/** Space and mass of a container, the same in every scenario. */
export interface EnclosureState {
  /** Racks without a frame. While there is one, the other values are unknown. */
  readonly unframed: readonly string[];
  /** Length, width and height that are needed. */
  readonly space: readonly EnclosureAmount[]; // [m]
  /** Length, width and height of the box that is shipped. */
  readonly outerM: EnclosureFacts["outerM"]; // [m]
  /** Mass of the filled container, and its limit. */
  readonly mass?: EnclosureAmount; // [kg]
  /** Load of each rack on its length of floor. */
  readonly floor: readonly EnclosureAmount[]; // [kg]
  /** Source of the numbers. */
  readonly source: Source;
}

type FramedRack = RackFacts & { readonly frame: FrameFacts };

/**
 * Fits racks in one row along the length of a container.
 *
 * @equation length: Σ width + other; width: rear aisle + deepest + front aisle; height: tallest + overhead; mass: tare + equipment + Σ racks; floor: mass ≤ load a metre · width
 * @validity one row, racks side by side on a floor that carries evenly along its length; one axle, lifting points and centre of mass are not judged
 * @source geometry; line load of the floor as its maker rates it
 */
export function enclosureState({ racks, cooling }: NodeSnapshot): EnclosureState | undefined {
  const facts = cooling?.room.enclosure;
  if (!facts) return undefined;
  const { innerM, outerM, source } = facts;
  const framed = racks.filter((rack): rack is FramedRack => rack.frame !== undefined);
  const unframed = listIds(racks.filter(({ frame }) => !frame));
  if (unframed.length > 0) return { unframed, outerM, space: [], floor: [], source };
  const largest = (of: (frame: FrameFacts) => number) => Math.max(0, ...framed.map(({ frame }) => of(frame)));
  const each = (of: (frame: FrameFacts) => number) => framed.map(({ id, frame }) => ({ name: id, value: of(frame) }));
  const space = [
    amount("length", innerM.length, [...each(({ widthM }) => widthM), { name: "other equipment", value: facts.otherLengthM }]),
    amount("width", innerM.width, [
      { name: "rear aisle", value: facts.rearAisleM },
      { name: "deepest rack", value: largest(({ depthM }) => depthM) },
      { name: "front aisle", value: facts.frontAisleM },
    ]),
    amount("height", innerM.height, [
      { name: "tallest rack", value: largest(({ heightM }) => heightM) },
      { name: "overhead", value: facts.overheadM },
    ]),
  ];
  const mass = amount("mass", facts.maximumGrossKg, [
    { name: "tare", value: facts.tareKg },
    { name: "equipment", value: facts.equipmentKg },
    ...each(({ massKg }) => massKg),
  ]);
  const floor = framed.map(({ id, frame }) => amount(id, facts.floorKgPerM * frame.widthM, [{ name: id, value: frame.massKg }]));
  return { unframed, outerM, space, mass, floor, source };
}

function amount(name: string, limit: number, parts: EnclosureAmount["parts"]): EnclosureAmount {
  return { name, limit, parts, value: addUp(parts, ({ value }) => value) };
}
