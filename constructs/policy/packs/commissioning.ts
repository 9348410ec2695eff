import { packOf } from "../pack";
import { coreRules } from "../rules";

/** For a site that is being built: what is not known yet is a warning, what is known to be wrong stops it. */
export const commissioningPack = packOf("commissioning", coreRules, { unknown: "warn" });
