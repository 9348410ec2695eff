// The layers of the tree: a file imports only from lower numbers, or from its own folder (docs/decisions/0002).
const modules = "compute|cooling|power|downlink|telemetry|orchestration";
const layers = [
  ["^constructs/units/"],
  ["^constructs/engineering/", "^constructs/props/"],
  ["^constructs/catalog/", "^constructs/site/"],
  ["^constructs/facts/", `^constructs/(?:${modules})/(?!.*-module\\.ts$|index\\.ts$)`],
  ["^constructs/solve/"],
  ["^constructs/policy/"],
  ["^constructs/report/"],
  ["^constructs/deploy/", `^constructs/(?:${modules})/.*-module\\.ts$`, `^constructs/(?:${modules})/index\\.ts$`],
  ["^constructs/edge-node\\.ts$", "^stacks/"],
  ["^cli/", "^testing/", "^examples/", "^scripts/", "^index\\.ts$"],
];
const join = (patterns) => patterns.join("|");

const upward = layers.slice(0, -1).map((here, level) => ({
  name: `layer-${level}-imports-upward`,
  severity: "error",
  from: { path: join(here) },
  to: { path: join(layers.slice(level + 1).flat()) },
}));

// Two rooms share a layer without seeing each other, except that every room may read facts/ and props/.
const rooms = ["units", "engineering", "props", "catalog", "site", "solve", "policy", "report", "deploy"];
const siblings = [
  { name: "engineering-imports-props", severity: "error", from: { path: "^constructs/engineering/" }, to: { path: "^constructs/props/" } },
  { name: "props-imports-engineering", severity: "error", from: { path: "^constructs/props/" }, to: { path: "^constructs/engineering/" } },
  { name: "facts-imports-a-module", severity: "error", from: { path: "^constructs/facts/" }, to: { path: `^constructs/(?:${modules})/` } },
  {
    name: "module-imports-a-sibling",
    severity: "error",
    from: { path: `^constructs/(${modules})/` },
    to: { path: `^constructs/(?:${modules})/`, pathNot: "^constructs/$1/" },
  },
];

module.exports = {
  forbidden: [
    ...upward,
    ...siblings,
    {
      name: "cdktf-only-in-layers-7-to-9",
      severity: "error",
      from: {
        path: `^constructs/(?:${rooms.filter((room) => room !== "deploy").join("|")}|facts)/|^constructs/(?:${modules})/[^/]*\\.(?:props|facts)\\.ts$`,
      },
      to: { path: "node_modules/(?:cdktf|constructs|@cdktf)/" },
    },
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-outside-the-repository", severity: "error", from: {}, to: { path: "^\\.\\./" } },
    { name: "not-to-test", severity: "error", from: { pathNot: "^test/" }, to: { path: "^test/" } },
    {
      name: "not-to-dev-dependency",
      severity: "error",
      from: { path: "^(?:constructs|stacks|cli|testing|index)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["npm-peer", "type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["source", "import", "require", "node", "default", "types"] },
  },
};
