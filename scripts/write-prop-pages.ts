import { propPages } from "./prop-pages";
import { writeFiles } from "./repository";

writeFiles(propPages());
