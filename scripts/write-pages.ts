import { writtenPages } from "./pages/written-pages";
import { writeWhenChanged } from "./write-when-changed";

writeWhenChanged({
  name: "pages",
  sources: [
    "constructs",
    "site-files",
    "site-lists",
    "stacks",
    "cli",
    "testing",
    "examples",
    "index.ts",
    "rules.ts",
    "report.ts",
    "engineering.ts",
  ],
  written: writtenPages,
  make: () => {
    const { pages }: typeof import("./pages/pages") = require("./pages/pages"); // here, for it loads the library
    return pages();
  },
});
