import { writeFiles } from "./repository";
import { rulesIndex } from "./rules-index";

writeFiles(rulesIndex());
