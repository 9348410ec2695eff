import type { Pack } from "./pack";
import { commissioningPack, corePack, strictPack } from "./packs";

/** The packs of the library by the names that a site file writes. */
export const packsByName: Readonly<Record<string, Pack>> = { core: corePack, strict: strictPack, commissioning: commissioningPack };
