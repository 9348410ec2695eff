import type { Source } from "../../provenance/source";
import type { OutdoorCorrosivity } from "../../standards/corrosion-class";

/** Size and mass of a rack with everything in it. */
export interface FrameFacts {
  readonly widthM: number; // [m]
  readonly depthM: number; // [m]
  readonly heightM: number; // [m]
  readonly massKg: number; // [kg]
}

/** A container or shelter whose space and mass are judged. */
export interface EnclosureFacts {
  /** Clear inner dimensions, without linings. */
  readonly innerM: { readonly length: number; readonly width: number; readonly height: number }; // [m]
  /** Outer dimensions of the box that is shipped. */
  readonly outerM: {
    /** The longer side. */
    readonly length: number; // [m]
    /** The side across the length. */
    readonly width: number; // [m]
    /** Height from the ground on which it stands. */
    readonly height: number; // [m]
  };
  readonly tareKg: number; // [kg]
  readonly maximumGrossKg: number; // [kg]
  /** Greatest mass per metre of its length. */
  readonly floorKgPerM: number; // [kg/m]
  /** Mass of everything in it except the racks. */
  readonly equipmentKg: number; // [kg]
  /** Length of the wall that other equipment occupies. */
  readonly otherLengthM: number; // [m]
  readonly frontAisleM: number; // [m]
  readonly rearAisleM: number; // [m]
  readonly overheadM: number; // [m]
  /** Highest corrosivity of outdoor air for which it is protected. */
  readonly corrosionClass?: OutdoorCorrosivity;
  readonly source: Source;
}
