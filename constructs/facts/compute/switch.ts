import type { Source } from "../../provenance/source";

/** Equal ports of a switch with equal modules in them. */
export interface SwitchPortsFacts {
  readonly name: string;
  readonly count: number;
  /** Most that one port may be loaded with. */
  readonly limitW: number; // [W]
  /** Most that the module in it draws. */
  readonly moduleW: number; // [W]
}

/** Devices that a switch powers over their cable. */
export interface PoweredDevicesFacts {
  readonly name: string;
  readonly count: number;
  /** That the port must keep for one. */
  readonly powerW: number; // [W]
}

/** A network switch in a rack. */
export interface SwitchFacts {
  readonly id: string;
  /** Without modules and powered devices. */
  readonly baseW: number; // [W]
  /** Most that supplies and cooling of the switch allow, powered devices left out. */
  readonly budgetW: number; // [W]
  readonly ports: readonly SwitchPortsFacts[];
  readonly poe?: { readonly budgetW: number; readonly devices: readonly PoweredDevicesFacts[] };
  readonly source: Source;
}
