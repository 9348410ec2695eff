import { declareSource } from "../constructs/provenance/source";

/** Stands behind every number of the small node: they are round, of no real part, and chosen so that every rule passes. */
export const smallSource = declareSource("Small node of cdktf-edge-node/testing, numbers of no real part", "cdktf-edge-node");
