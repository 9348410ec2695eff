import { writeFiles } from "./repository";
import { siteTablePage } from "./site-table";

writeFiles(siteTablePage());
