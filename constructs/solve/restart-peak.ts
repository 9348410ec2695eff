/** The warmest that coolant or room air gets while cooling units return one after another. */
export type RestartPeak =
  | {
      readonly outcome: "known";
      readonly peakC: number; // [°C]
      readonly atS: number; // [s]
      readonly fromC: number; // [°C]
      /** Undefined: nobody says it. */
      readonly limitC?: number; // [°C]
    }
  | { readonly outcome: "unknown"; readonly reason: string };

/** What a node goes through after a loss of power, where it promises to ride through and gives what each needs. */
export interface RestartTransient {
  readonly coolant?: RestartPeak;
  readonly room?: RestartPeak;
}
