import { landFile } from "./land";
import { writeFiles } from "./repository";

writeFiles(landFile());
