import { describe, expect, it } from "vitest";
import { digestPattern, imageSchema, isByDigest } from "../../../constructs/services/image";
import { everyRow } from "../../support/tables/every-row";

const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
const problem = (image: unknown) =>
  imageSchema.safeParse(image).error?.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));

describe("imageSchema", () => {
  it("imageSchema accepts what an engine reads, by its digest too", () => {
    everyRow(
      "%s",
      [
        "tool",
        "registry.example:5000/team/tool",
        "127.0.0.1:5000/tool:1.2.3",
        "localhost/tool:1.2",
        "localhost:5000/team/tool",
        "hub:5000/tool",
        "Registry.Example/tool",
        "HUB:5000/team/a.b_c__d---e",
        "[fd00::7]:5000/tool",
        "team/tool:V1.2_RC-3",
      ],
      (image) => {
        expect(imageSchema.parse(image)).toBe(image);
        expect(imageSchema.parse(`${image}@${digest}`)).toBe(`${image}@${digest}`);
      },
    );
  });

  it("imageSchema refuses an image whose repository has a letter in upper case", () => {
    everyRow(
      "%s",
      [
        "registry.example/Team/tool:1.2",
        "registry.example/Team/tool",
        "127.0.0.1:5000/teamTool",
        "localhost:5000/TOOL",
        "localhost/Tool",
        "Team/tool",
        "Tool:1.2",
        "Registry.example/Tool",
        "Localhost/tool",
      ],
      (image) => {
        for (const written of [image, `${image}@${digest}`]) {
          expect(problem(written)).toEqual([
            `must have its repository in lower case, which every engine asks for, but is "${written}": write it as registry.example/team/tool`,
          ]);
          expect(new RegExp(digestPattern).test(written)).toBe(false);
        }
      },
    );
  });

  it("imageSchema refuses what no engine reads", () => {
    everyRow(
      "%s",
      [
        "team//tool",
        "team/tool/",
        "/tool",
        "tool:",
        "tool:1:2",
        "tool:.1",
        "tool..x",
        "tool___x",
        "-tool",
        "tool-",
        "http://registry.example/tool",
        "registry.example:x/tool",
        `tool:${"1".repeat(129)}`,
        `tool@SHA256:${"0".repeat(64)}`,
      ],
      (image) => {
        expect(problem(image)).toEqual([expect.stringMatching(/^must be a registry reference but is /)]);
      },
    );
  });

  it("imageSchema accepts the name of a Terraform variable", () => {
    expect(imageSchema.parse({ variable: "telemetry_image" })).toEqual({ variable: "telemetry_image" });
  });

  it("imageSchema leaves a tag to the rule that judges it", () => {
    expect(problem("tool:latest")).toBeUndefined();
    expect(problem("tool:1.2")).toBeUndefined();
  });

  it("imageSchema refuses what is no reference and says what to write", () => {
    const remedy = 'write name@sha256:<64 hexadecimal digits>, or { variable: "name_image" } and let the deployer give it';
    expect(problem("Tool 1.2")).toEqual([`must be a registry reference but is "Tool 1.2": ${remedy}`]);
    expect(problem(`tool@${digest.slice(0, -1)}`)).toHaveLength(1);
    expect(problem("tool:$" + "{var.tag}")).toHaveLength(1);
  });

  it("imageSchema does not repeat a reference with a password", () => {
    expect(problem({ variable: `ghp_${"q7Tz0cVb3LmX9rKs5WnJ8yDf2HgP6aQe4RuM"}` })?.join()).toMatch(
      /^variable: must be lower-case letters, digits and underscores but is text that holds a secret: write/,
    );
    expect(problem("https://u:hunter2@registry.example/tool")?.join()).toMatch(
      /^must be a registry reference but is text that holds a secret: write/,
    );
  });

  it("imageSchema refuses names that Terraform does not take for a variable", () => {
    expect(problem({ variable: "Telemetry-Image" })?.[0]).toMatch(
      /^variable: must be lower-case letters, digits and underscores but is "Telemetry-Image":/,
    );
    expect(problem({ variable: "source" })?.[0]).toMatch(/^variable: must not be the reserved word "source":/);
  });

  it("imageSchema refuses anything else", () => {
    expect(problem({ variabel: "telemetry_image" })).toHaveLength(1);
    expect(problem(7)).toEqual(["must be a registry reference or { variable: name }: write name@sha256:<64 hexadecimal digits>"]);
  });
});

describe("isByDigest()", () => {
  it("isByDigest() knows an image by its digest", () => {
    everyRow(
      "%j is %s",
      [
        [`tool@${digest}`, true],
        [`tool:1.2.3@${digest}`, true],
        [{ variable: "tool_image" }, true],
        ["tool", false],
        ["tool:1.2.3", false],
        ["tool:latest", false],
        [`tool:latest@${digest}`, false],
      ] as const,
      (image, expected) => {
        expect(isByDigest(image)).toBe(expected);
      },
    );
  });
});
