import { packOf } from "../pack";
import { coreRules } from "../rules";

/** For a release: a margin within the uncertainty of the data stops the site too, and so does a waiver or baseline entry that nobody needs. */
export const strictPack = packOf("strict", coreRules, { nearLimit: "block", notices: "block" });
