// The rooms of the tree stand in scripts/rooms.json from the ground up. A file imports from its own room and from rooms above it in that list, from no other
// (docs/decisions/0012). A room is a folder with files in it; the folders below it are rooms of their own.
const rooms = require("./scripts/rooms.json");
const filesOf = (...list) => `^(?:${list.join("|")})/[^/]+$`;
/** The top-level folders whose files all stand in rooms. */
const wings = [...new Set(rooms.map((room) => room.split("/")[0]))].join("|");
const outside = ["^testing/", "^examples/", "^scripts/", "^(?:index|rules|report|engineering)\\.ts$"].join("|");

const upward = rooms.map((room, rank) => ({
  name: `${room.replaceAll("/", "-")}-imports-upward`,
  severity: "error",
  from: { path: filesOf(room) },
  to: { path: [...(rank + 1 < rooms.length ? [filesOf(...rooms.slice(rank + 1))] : []), outside].join("|") },
}));

/** What the order alone does not hold. */
const modules = "compute|cooling|power|downlink|telemetry|orchestration";
const cdktfRooms = ["constructs/deploy", "constructs/modules", "constructs", "stacks/evaluation", "stacks/site", "stacks/export", "stacks"];
const also = [
  { name: "file-in-no-room", severity: "error", from: {}, to: { path: `^(?:${wings})/`, pathNot: filesOf(...rooms) } },
  { name: "file-of-no-room", severity: "error", from: { path: `^(?:${wings})/`, pathNot: filesOf(...rooms) }, to: {} },
  {
    name: "module-imports-a-sibling",
    severity: "error",
    from: { path: `^constructs/(${modules})/` },
    to: { path: `^constructs/(?:${modules})/`, pathNot: "^constructs/$1/" },
  },
  {
    name: "rule-imports-a-rule",
    severity: "error",
    from: { path: "^constructs/policy/rules/[^/]+/" },
    to: { path: "^constructs/policy/rules/" },
  },
  { name: "props-imports-engineering", severity: "error", from: { path: "^constructs/props/" }, to: { path: "^constructs/engineering/" } },
  {
    name: "constructs-imports-the-catalogue",
    severity: "error",
    from: { path: "^constructs/", pathNot: "^constructs/(?:(?:catalog|report/bill)/|changes/[^/]+$)" },
    to: { path: "^constructs/catalog/" },
  },
  {
    name: "deploy-imports-what-judges",
    severity: "error",
    from: { path: "^constructs/deploy/" },
    to: { path: "^constructs/(?:studies|policy|monitoring|deployment-plan|report)/" },
  },
  {
    name: "format-looks-into-studies",
    severity: "error",
    from: { path: "^constructs/report/(?:formats|html|sites)/" },
    to: { path: "^constructs/studies/" },
  },
  {
    name: "cdktf-at-the-rim-only",
    severity: "error",
    from: { path: `^(?:${wings})/`, pathNot: filesOf(...cdktfRooms) },
    to: { path: "node_modules/(?:cdktf|constructs|@cdktf)/" },
  },
];

module.exports = {
  forbidden: [
    ...upward,
    ...also,
    { name: "nothing-outside-the-repository", severity: "error", from: {}, to: { path: "^\\.\\./" } },
    { name: "not-to-test", severity: "error", from: { pathNot: "^test/" }, to: { path: "^test/" } },
    {
      name: "not-to-dev-dependency",
      severity: "error",
      from: { path: `^(?:${wings}|testing|index|rules|report|engineering)` },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer", "type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true, // circles are found by biome
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["source", "import", "require", "node", "default", "types"] },
  },
};
