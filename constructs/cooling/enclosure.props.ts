import type { z } from "zod";
import type { EnclosureFacts } from "../facts/cooling/enclosure";
import { defined } from "../plain/defined";
import { coolingRanges } from "../plausibility/cooling";
import { optional } from "../props/optional";
import { addProblem } from "../props/problems/add-problem";
import { propsSchema } from "../props/props-schema";
import { length, mass } from "../props/quantities";
import type { Unusual } from "../props/unusual";
import { type Source, sourceSchema } from "../provenance/source";
import { type OutdoorCorrosivity, outdoorCorrosivity } from "../standards/corrosion-class";
import type { LengthLike, MassLike } from "../units";

/** Length, width and height of a box. */
export interface BoxProps {
  /** Length of the longer side. */
  readonly length: LengthLike;
  /** Width, across the length. */
  readonly width: LengthLike;
  /** Height from floor to roof. */
  readonly height: LengthLike;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<"length" | "width" | "height">;
}

/** The container or shelter around the room, such as `{ ...isoContainer("40 ft high-cube"), equipmentMass: "4 t", frontAisle: "0.9 m" }`. */
export interface EnclosureProps {
  /** Outer dimensions of the box. */
  readonly outer: BoxProps;
  /** Inner dimensions before insulation. */
  readonly inner: BoxProps;
  /** Thickness of insulation and cladding on each inner side. @default 0 m */
  readonly lining?: LengthLike;
  /** Mass of the empty box, from its plate. */
  readonly tare: MassLike;
  /** Largest total mass, from the plate of the box. Roads may allow less. */
  readonly maximumGross: MassLike;
  /** Mass that each metre of the floor's length carries. */
  readonly floorLoadPerMetre: MassLike;
  /** Mass of all equipment beside the racks: cooling, power, insulation, cables. */
  readonly equipmentMass: MassLike;
  /** Length along the rack wall that other equipment uses. @default 0 m */
  readonly otherLength?: LengthLike;
  /** Free depth before the racks, which stand in one row along the length. */
  readonly frontAisle: LengthLike;
  /** Free depth behind the racks. @default 0 m */
  readonly rearAisle?: LengthLike;
  /** Free height above the racks for trays, pipes and air. @default 0 m */
  readonly overhead?: LengthLike;
  /** Highest corrosivity of outdoor air against which it is protected (ISO 9223). Needed where the site states its own. @default not known */
  readonly corrosionClass?: OutdoorCorrosivity;
  /** Source of its numbers. */
  readonly source: Source;
  /** Reasons for values outside their plausible range, by the name of the prop. @default none */
  readonly unusual?: Unusual<
    "tare" | "maximumGross" | "floorLoadPerMetre" | "equipmentMass" | "otherLength" | "frontAisle" | "rearAisle" | "overhead"
  >;
}

const ranges = coolingRanges.enclosure;
const side = () => length({ positive: true, max: 100, remedy: "no box is larger, correct the unit", plausible: ranges.side });
const space = () => length({ min: 0, max: 100, plausible: ranges.space });
const box = propsSchema<BoxProps>()({ length: side(), width: side(), height: side() });

export const enclosureSchema = propsSchema<EnclosureProps>()({
  outer: box,
  inner: box,
  lining: length({ min: 0, max: 0.5, remedy: "state the thickness on one side" }).exactOptional(),
  tare: mass({ positive: true, plausible: ranges.tare }),
  maximumGross: mass({ positive: true, plausible: ranges.maximumGross }),
  floorLoadPerMetre: mass({ positive: true, plausible: ranges.floorLoadPerMetre }),
  equipmentMass: mass({ plausible: ranges.equipmentMass }),
  otherLength: space().exactOptional(),
  frontAisle: space(),
  ...optional({ rearAisle: space(), overhead: space(), corrosionClass: outdoorCorrosivity }),
  source: sourceSchema,
}).superRefine(({ outer, inner, lining, tare, maximumGross }, context) => {
  for (const side of ["length", "width", "height"] as const) {
    const clearM = inner[side].metres - 2 * (lining?.metres ?? 0);
    if (!(inner[side].metres < outer[side].metres)) {
      addProblem(
        context,
        ["inner", side],
        `must be below the outer ${side} of ${outer[side]} but is ${inner[side]}: swap the two or correct one`,
      );
    } else if (!(clearM > 0)) {
      addProblem(context, ["lining"], `must leave free space in the inner ${side} of ${inner[side]} but is ${lining}: correct it`);
    }
  }
  if (!(tare.kilograms < maximumGross.kilograms))
    addProblem(context, ["tare"], `must be below the largest gross mass of ${maximumGross} but is ${tare}: swap the two or correct one`);
});

/** Returns the numbers of an enclosure that the solver needs. */
export function enclosureFacts(props: z.output<typeof enclosureSchema>): EnclosureFacts {
  const { inner, outer, lining } = props;
  const clear = (outerM: number) => outerM - 2 * (lining?.metres ?? 0);
  return {
    innerM: { length: clear(inner.length.metres), width: clear(inner.width.metres), height: clear(inner.height.metres) },
    outerM: { length: outer.length.metres, width: outer.width.metres, height: outer.height.metres },
    tareKg: props.tare.kilograms,
    maximumGrossKg: props.maximumGross.kilograms,
    floorKgPerM: props.floorLoadPerMetre.kilograms,
    equipmentKg: props.equipmentMass.kilograms,
    otherLengthM: props.otherLength?.metres ?? 0,
    frontAisleM: props.frontAisle.metres,
    rearAisleM: props.rearAisle?.metres ?? 0,
    overheadM: props.overhead?.metres ?? 0,
    ...defined({ corrosionClass: props.corrosionClass }),
    source: props.source,
  };
}
