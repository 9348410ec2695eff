import { reportKeysPage } from "./report-keys";
import { writeFiles } from "./repository";

writeFiles(reportKeysPage());
