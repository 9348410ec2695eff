import { absurdDesigns } from "./absurd-designs";
import { absurdDownlinks } from "./absurd-downlinks";
import { bundles } from "./bundles";
import { changedDescriptions } from "./changed-descriptions";
import { changedResults } from "./changed-results";
import { damagedSiteFiles } from "./damaged-site-files";
import { foreignFiles } from "./foreign-files";
import type { HostileKind } from "./hostile-kind";
import { injection } from "./injection";
import { injectionInRooms } from "./injection-in-rooms";
import { namedFiles } from "./named-files";
import { nastyLeaves } from "./nasty-leaves";
import { plantedFiles } from "./planted-files";

/** Every kind of hostile input, in the order of the table. */
export const hostileKinds: readonly HostileKind[] = [
  damagedSiteFiles,
  nastyLeaves,
  absurdDesigns,
  absurdDownlinks,
  changedResults,
  changedDescriptions,
  injection,
  injectionInRooms,
  foreignFiles,
  namedFiles,
  plantedFiles,
  bundles,
];
