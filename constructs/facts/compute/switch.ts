import type { Source } from "../../provenance/source";

/** Equal ports of a switch with equal modules in them. */
export interface SwitchPortsFacts {
  readonly name: string;
  readonly count: number;
  /** Greatest load of one port. */
  readonly limitW: number; // [W]
  /** Greatest power of the module in it. */
  readonly moduleW: number; // [W]
}

/** Devices that a switch powers over their cable. */
export interface PoweredDevicesFacts {
  readonly name: string;
  readonly count: number;
  /** Power that the port reserves for one device. */
  readonly powerW: number; // [W]
}

/** A network switch in a rack. */
export interface SwitchFacts {
  readonly id: string;
  /** Power without modules and powered devices. */
  readonly baseW: number; // [W]
  /** Greatest power that its supplies and its cooling allow, without powered devices. */
  readonly budgetW: number; // [W]
  readonly ports: readonly SwitchPortsFacts[];
  readonly poe?: { readonly budgetW: number; readonly devices: readonly PoweredDevicesFacts[] };
  readonly source: Source;
}
