import { contactsInParts } from "./contacts-in-parts";
import { downlinkReport } from "./downlink-report";
import { growth } from "./growth";
import { matrixBesideOneByOne } from "./matrix-beside-one-by-one";
import type { Measuring } from "./measurement";
import { pages } from "./pages";
import { passesBesideSeconds } from "./passes-beside-seconds";
import { pointsASecond } from "./points-a-second";
import { racks } from "./racks";
import { refusals } from "./refusals";
import { remedies } from "./remedies";
import { rulesBesideCdkNag } from "./rules-beside-cdk-nag";
import { secondCore } from "./second-core";
import { sheddingStages } from "./shedding-stages";
import { startUp } from "./start-up";
import { synthBesideBare } from "./synth-beside-bare";
import { testSeconds } from "./test-seconds";
import { yearBesideC } from "./year-beside-c";

/** What `npm run bench` measures of the work tree, by name. */
export const measurings: Readonly<Record<string, Measuring>> = {
  "start-up": startUp,
  synth: synthBesideBare,
  points: pointsASecond,
  shedding: sheddingStages,
  rules: rulesBesideCdkNag,
  growth,
  racks,
  matrix: matrixBesideOneByOne,
  pages,
  refusals,
  remedies,
  concurrency: secondCore,
  year: yearBesideC,
  contacts: contactsInParts,
  passes: passesBesideSeconds,
  downlink: downlinkReport,
  tests: testSeconds,
};
