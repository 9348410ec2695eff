import { schemaText } from "../site-files/schema/schema-text";
import { filesBelow } from "./repository";
import { writeWhenChanged } from "./write-when-changed";

writeWhenChanged({
  name: "schemas",
  sources: ["constructs", "site-files"],
  written: () => filesBelow("schemas", ".json"),
  make: () => {
    const { madeSchemas }: typeof import("./made-schemas") = require("./made-schemas"); // here, for it loads the compiler and the library
    const schemas = Object.entries(madeSchemas());
    return Object.fromEntries(schemas.map(([name, schema]) => [`schemas/${name}.schema.json`, schemaText(schema)]));
  },
});

writeWhenChanged({
  name: "programs",
  sources: ["constructs/site-programs"],
  written: () => filesBelow("programs", ".js"),
  make: () => {
    const { madePrograms }: typeof import("./made-programs") = require("./made-programs"); // here, for it loads a compiler
    return madePrograms();
  },
});
