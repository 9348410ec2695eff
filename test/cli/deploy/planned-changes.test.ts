import { describe, expect, it } from "vitest";
import { plannedChanges, planSummary } from "../../../cli/deploy/planned-changes";

const shown = (...changes: readonly { readonly address: string; readonly actions: readonly string[]; readonly from?: string }[]) =>
  JSON.stringify({
    format_version: "1.2",
    resource_changes: changes.map(({ address, actions, from }) => ({
      address,
      type: address.split(".")[0],
      ...(from !== undefined && { previous_address: from }),
      change: { actions },
    })),
  });

describe("plannedChanges()", () => {
  it("gives what is replaced, then what is removed, then what moves, and nothing of what is added or stays", () => {
    expect(
      plannedChanges(
        shown(
          { address: 'docker_volume.removable_data["a"]', actions: ["no-op"], from: 'docker_volume.data["a"]' },
          { address: "docker_network.old", actions: ["delete"] },
          { address: "docker_container.one", actions: ["create", "delete"] },
          { address: "docker_container.two", actions: ["delete", "create"] },
          { address: "docker_container.new", actions: ["create"] },
          { address: "docker_image.same", actions: ["no-op"] },
        ),
      ),
    ).toEqual([
      "  replaces docker_container.one",
      "  replaces docker_container.two",
      "  removes docker_network.old",
      '  moves docker_volume.data["a"] to docker_volume.removable_data["a"] in the state',
    ]);
  });

  it.each(["data", "removable_data", "data__on__host-2", "removable_data__on__host-2"])(
    "says that data goes with a volume of %s",
    (block) => {
      expect(plannedChanges(shown({ address: `docker_volume.${block}["a"]`, actions: ["delete"] }))).toEqual([
        `  removes docker_volume.${block}["a"], with its data`,
      ]);
      expect(plannedChanges(shown({ address: "docker_volume.files_x", actions: ["delete"] }))).toEqual(["  removes docker_volume.files_x"]);
    },
  );

  it("reads past a warning that OpenTofu prints before the JSON", () => {
    const warned = `\nWarning: Unable to open CLI configuration file\n\n${shown({ address: "docker_network.old", actions: ["delete"] })}\n`;
    expect(plannedChanges(warned)).toEqual(["  removes docker_network.old"]);
  });

  it("of a plan without resources gives nothing", () => {
    expect(plannedChanges('{"format_version":"1.2"}')).toEqual([]);
  });
});

describe("planSummary()", () => {
  it("is Terraform's own line, or says that no resource changes", () => {
    expect(planSummary("a\nPlan: 1 to add, 0 to change, 0 to destroy.\nb")).toBe("Plan: 1 to add, 0 to change, 0 to destroy.");
    expect(planSummary("Changes to Outputs:\n")).toBe("Plan: only outputs, and addresses in the state, change");
  });
});
