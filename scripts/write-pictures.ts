import { firstSite } from "../examples/first-site";
import { takePagePicture } from "./pictures/page-picture";
import { pictures } from "./pictures/pictures";
import { writeFiles } from "./repository";

writeFiles(pictures());
void takePagePicture("docs/pictures/site-page.png", "first-site", firstSite);
