import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";

/** A rack as a body, with all that is in it. */
export interface FrameFacts {
  readonly widthM: number; // [m]
  readonly depthM: number; // [m]
  readonly heightM: number; // [m]
  readonly massKg: number; // [kg]
}

/** A container or shelter whose space and mass are judged. */
export interface EnclosureFacts {
  /** Clear inside, linings deducted. */
  readonly innerM: { readonly length: number; readonly width: number; readonly height: number }; // [m]
  /** Of the box that is shipped. */
  readonly outerM: {
    /** Of the longer side. */
    readonly length: number; // [m]
    /** Across the length. */
    readonly width: number; // [m]
    /** From the ground on which it stands. */
    readonly height: number; // [m]
  };
  readonly tareKg: number; // [kg]
  readonly maximumGrossKg: number; // [kg]
  /** What each metre of its length carries. */
  readonly floorKgPerM: number; // [kg/m]
  /** All that is in it beside the racks. */
  readonly equipmentKg: number; // [kg]
  /** Length of the wall that other equipment takes. */
  readonly otherLengthM: number; // [m]
  readonly frontAisleM: number; // [m]
  readonly rearAisleM: number; // [m]
  readonly overheadM: number; // [m]
  /** Highest corrosivity of outdoor air that it is protected for. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly source: Source;
}
