import { packOf } from "../pack";
import { coreRules } from "../rules";

/** What every site is held to unless it says otherwise: a fail or an unknown in a promised scenario stops it. */
export const corePack = packOf("core", coreRules);
