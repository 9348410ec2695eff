import { pictures } from "./pictures/pictures";
import { writeFiles } from "./repository";

writeFiles(pictures());
