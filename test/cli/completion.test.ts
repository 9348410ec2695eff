import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { formats } from "../../constructs/report/formats";
import { runCli } from "../support/programs/run-cli";

/** What bash offers behind these words, the last one unfinished. */
function offered(...typed: readonly string[]): string[] {
  const script = `${runCli("completion", "bash").stdout}
COMP_WORDS=(edge-node "$@"); COMP_CWORD=$#; _edge_node; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-u", "-c", script, "bash", ...typed], { encoding: "utf8" });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((word) => word !== "");
}

describe("edge-node completion bash", () => {
  it("completes commands, options, the words of an option and those of an argument", () => {
    expect(offered("che")).toEqual(["check"]);
    expect(offered("check", "site.yaml", "--for")).toEqual(["--format"]);
    expect(offered("check", "site.yaml", "--format", "")).toEqual(formats.map(({ name }) => name));
    expect(offered("check", "--fail-on", "w")).toEqual(["warn"]);
    expect(offered("schema", "")).toEqual(["site", "design", "result", "states", "contact-plan", "shedding-plan"]);
    expect(offered("explain", "cooling/supply-with")).toEqual(["cooling/supply-within-it-limit"]);
    expect(offered("parts", "kelv")).toEqual(["kelvion-121"]);
    expect(offered("parts", "dry")).toEqual(["dry-cooler"]);
    expect(offered("--ver")).toEqual(["--version"]);
  });

  it("leaves files to bash where it has no words", () => {
    expect(offered("check", "si")).toEqual([]);
    expect(offered("check", "--output", "")).toEqual([]);
    expect(runCli("completion", "bash").stdout).toContain("complete -o default -F _edge_node edge-node");
  });
});

describe("edge-node completion", () => {
  it.each(["bash", "zsh", "fish"])("has every command and every option for %s", (shell) => {
    const { code, stdout } = runCli("completion", shell);
    expect(code).toBe(0);
    for (const word of ["check", "report", "explain", "rules", "climate", "init", "schema", "completion", "format", "fail-on", "baseline"])
      expect(stdout).toContain(word);
    expect(stdout).not.toContain("\r");
  });

  it("ends with 2 for a shell that it does not know", () => {
    expect(runCli("completion", "tcsh")).toMatchObject({ code: 2, stdout: "" });
  });
});
