import { writeFiles } from "./repository";
import { watchedLimitsPage } from "./watched-limits-page";

writeFiles(watchedLimitsPage());
