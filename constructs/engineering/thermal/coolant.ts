/** A coolant. The share of glycol is by mass; props also take it by volume and convert. */
export type Coolant =
  | { readonly kind: "water" }
  | {
      readonly kind: "propylene-glycol" | "ethylene-glycol";
      readonly massShare: number; // [-]
    };
